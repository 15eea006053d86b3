using System.Collections.Immutable;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Monitor.Rules.Periods;
using Monitor.Rules.Surveillance;

namespace Monitor.Worker.Surveillance.Training;

/// <summary>Trains the outbreak model from simulation alone.</summary>
internal sealed class ModelTraining(TrainingSettings settings, FestivalCalendar festivals, int threads)
{
    /// <summary>Simulates, trains, and measures on held-out series.</summary>
    /// <param name="tell">Is told how far the work is.</param>
    /// <param name="cancellationToken">Ends it between two series.</param>
    public TrainedModel Run(Action<string> tell, CancellationToken cancellationToken)
    {
        var set = new TrainingSet(new(settings.Seed, festivals), festivals, threads);
        var examples = set.Collect(0, settings.Series, done => TellSome(tell, done), cancellationToken);
        var heldOut = set.Collect(settings.Series, settings.HeldOut, _ => { }, cancellationToken);
        tell($"训练模型，样本 {examples.Length} 个……");
        var context = new MLContext(settings.Seed);
        var data = context.Data.LoadFromEnumerable(examples, Schema());
        var trained = Trainer(context).Fit(data);
        cancellationToken.ThrowIfCancellationRequested();

        var (trees, offset) = GrownTrees.Of(trained, []);
        var visits = CalmVisits(trees, examples);
        var plain = new TreeModel("", trees, offset);
        var alarmOdds = AlarmOdds(plain, heldOut);
        var record = new ModelRecord(ModelRecord.CurrentFormat, [.. SurveillanceFeatures.All.Select(f => f.ToString())], settings, alarmOdds, visits);
        using var saved = new MemoryStream();
        context.Model.Save(trained, data.Schema, saved);
        var gains = GrownTrees.Gains(trained, SurveillanceFeatures.Count);
        return new(ModelArchive.Pack(saved.ToArray(), record), settings, examples, heldOut, plain, alarmOdds, [.. gains]);
    }

    /// <summary>The columns, the features as a vector of known length.</summary>
    internal static SchemaDefinition Schema()
    {
        var schema = SchemaDefinition.Create(typeof(TrainingExample));
        schema[nameof(TrainingExample.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, SurveillanceFeatures.Count);
        return schema;
    }

    private FastTreeBinaryTrainer Trainer(MLContext context) => context.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
    {
        LabelColumnName = nameof(TrainingExample.Label),
        FeatureColumnName = nameof(TrainingExample.Features),
        NumberOfTrees = settings.Trees,
        NumberOfLeaves = settings.LeavesPerTree,
        MinimumExampleCountPerLeaf = settings.ExamplesPerLeaf,
        LearningRate = settings.LearningRate,
        Seed = settings.Seed,
        NumberOfThreads = 1, // sums over several threads depend on their number
    });

    private void TellSome(Action<string> tell, int done)
    {
        if (done % 500 == 0)
        {
            tell($"模拟序列 {done}/{settings.Series}");
        }
    }

    private static ImmutableArray<ImmutableArray<int>> CalmVisits(ImmutableArray<Tree> trees, ImmutableArray<TrainingExample> examples)
    {
        const int EveryNth = 20;
        var visits = trees.Select(tree => new int[tree.Leaves.Length]).ToArray();
        foreach (var example in examples.Where(e => !e.Label).Where((_, i) => i % EveryNth == 0))
        {
            for (var i = 0; i < trees.Length; i++)
            {
                visits[i][trees[i].Leaf(example.Features)]++;
            }
        }

        return [.. visits.Select(v => v.ToImmutableArray())];
    }

    /// <summary>The odds above which the budgeted share of ordinary held-out periods lies.</summary>
    private double AlarmOdds(TreeModel model, ImmutableArray<TrainingExample> heldOut)
    {
        var ordinary = heldOut.Where(e => !e.Label).Select(e => model.LogOdds(e.Features)).OrderDescending().ToArray();
        return ordinary[(int)(ordinary.Length * settings.FalseAlarms)];
    }
}
