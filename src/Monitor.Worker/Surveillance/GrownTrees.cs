using System.Collections.Immutable;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace Monitor.Worker.Surveillance;

/// <summary>Takes the trees out of a trained FastTree model, their answers in log odds.</summary>
internal static class GrownTrees
{
    /// <summary>The trees, and what is added to their sum.</summary>
    /// <param name="trained">The model as trained or loaded.</param>
    /// <param name="calmVisits">For each tree how many calm periods came to each leaf; empty if that is not known yet.</param>
    /// <exception cref="FormatException">It is another kind of model.</exception>
    public static (ImmutableArray<Tree> Trees, double Offset) Of(ITransformer trained, ImmutableArray<ImmutableArray<int>> calmVisits)
    {
        var (ensemble, calibrator) = Parts(trained);
        var slope = -calibrator.Slope;
        var trees = ensemble.Trees.Zip(ensemble.TreeWeights).Select((pair, i) => new Tree(
            [.. pair.First.NumericalSplitFeatureIndexes],
            [.. pair.First.NumericalSplitThresholds],
            [.. pair.First.LeftChild],
            [.. pair.First.RightChild],
            [.. pair.First.LeafValues.Select(value => slope * pair.Second * value)],
            calmVisits.IsEmpty ? [.. new int[pair.First.NumberOfLeaves]] : calmVisits[i]));
        return ([.. trees], slope * ensemble.Bias - calibrator.Offset);
    }

    /// <summary>What each feature gained in all splits of all trees.</summary>
    public static double[] Gains(ITransformer trained, int features)
    {
        var gains = new double[features];
        foreach (var tree in Parts(trained).Ensemble.Trees)
        {
            for (var node = 0; node < tree.NumberOfNodes; node++)
            {
                gains[tree.NumericalSplitFeatureIndexes[node]] += tree.SplitGains[node];
            }
        }

        return gains;
    }

    private static (RegressionTreeEnsemble Ensemble, PlattCalibrator Calibrator) Parts(ITransformer trained)
    {
        var last = trained is TransformerChain<ITransformer> chain ? chain.LastTransformer : trained;
        return last is ISingleFeaturePredictionTransformer<object> { Model: CalibratedModelParametersBase<FastTreeBinaryModelParameters, PlattCalibrator> model }
            ? (model.SubModel.TrainedTreeEnsemble, model.Calibrator)
            : throw new FormatException("not a calibrated FastTree model");
    }
}
