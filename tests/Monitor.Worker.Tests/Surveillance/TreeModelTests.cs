using Microsoft.ML;
using Microsoft.ML.Data;
using Monitor.Rules.Surveillance;
using Monitor.Worker.Surveillance;
using Monitor.Worker.Surveillance.Training;

namespace Monitor.Worker.Tests.Surveillance;

public sealed class TreeModelTests
{
    /// <summary>Asks the surprise, and above 2 the evidence; three calm periods in four stay below 2.</summary>
    private static readonly Tree Stump = new([4, 0], [2f, 0f], [~0, ~1], [1, ~2], [-1, 0.5, 3], [75, 20, 5]);

    [Theory]
    [InlineData(2, 9, -1.25)]
    [InlineData(2.1, 0, 0.25)]
    [InlineData(9, 0.1, 2.75)]
    public void Features_lead_to_a_leaf(double surprise, double evidence, double expected) =>
        Assert.Equal(expected, Model().LogOdds(Features(surprise, evidence)), 12);

    [Fact]
    public void The_bias_is_what_calm_periods_get_on_average() => Assert.Equal(-0.25 + 0.75 * -1 + 0.2 * 0.5 + 0.05 * 3, Model().Bias, 6);

    [Fact]
    public void Each_step_counts_for_the_feature_that_it_asked()
    {
        var contributions = new double[SurveillanceFeatures.Count];

        Model().Explain(Features(9, 0.1), contributions);

        Assert.Equal(1.5, contributions[4], 4); // from -0.5, the mean of all, to 1, the mean of those above 2
        Assert.Equal(2.0, contributions[0], 4); // on to 3
        Assert.Equal(2, contributions.Count(c => c != 0));
    }

    [Fact]
    public void Contributions_and_bias_add_up_to_the_log_odds()
    {
        var model = AShippedModel.Read();
        var contributions = new double[SurveillanceFeatures.Count];
        foreach (var features in RandomFeatures(500))
        {
            model.Explain(features, contributions);

            Assert.Equal(model.LogOdds(features), model.Bias + contributions.Sum(), 9);
        }
    }

    [Fact]
    public void Walking_the_trees_says_what_the_library_says()
    {
        var context = new MLContext();
        var trained = ModelArchive.Load(AShippedModel.Bytes());
        var engine = context.Model.CreatePredictionEngine<TrainingExample, Prediction>(trained, inputSchemaDefinition: ModelTraining.Schema());
        var (trees, offset) = GrownTrees.Of(trained, []);
        var walked = new TreeModel("", trees, offset);
        foreach (var features in RandomFeatures(2000))
        {
            var said = engine.Predict(new() { Features = features });

            Assert.Equal(said.Probability, 1 / (1 + Math.Exp(-walked.LogOdds(features))), 1e-6);
        }
    }

    private static TreeModel Model() => new("test", [Stump], -0.25);

    private static float[] Features(double surprise, double evidence)
    {
        var features = new float[SurveillanceFeatures.Count];
        features[(int)SurveillanceFeature.Evidence] = (float)evidence;
        features[4] = (float)surprise;
        return features;
    }

    private static IEnumerable<float[]> RandomFeatures(int count)
    {
        var random = new Random(5);
        return Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, SurveillanceFeatures.Count).Select(_ => (float)(random.NextDouble() * 12 - 6)).ToArray());
    }

    private sealed class Prediction
    {
        [ColumnName("Probability")]
        public float Probability { get; set; }
    }
}
