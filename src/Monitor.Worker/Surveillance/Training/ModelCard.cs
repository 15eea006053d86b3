using System.Globalization;
using System.Text;
using Monitor.Rules.Surveillance;

namespace Monitor.Worker.Surveillance.Training;

/// <summary>Writes the card of a trained model: what it is, what it learnt from, how good it is on held-out series.</summary>
internal static class ModelCard
{
    private static readonly double[] Borders = [0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 0.95, 1];

    public static string Write(TrainedModel trained, string version, DateOnly day)
    {
        var text = new StringBuilder();
        var settings = trained.Settings;
        Line(text, $"# Outbreak model {version}");
        Line(text, $"");
        Line(text, $"Trained on {day:yyyy-MM-dd} by `monitor train --seed {settings.Seed} --series {settings.Series}`. The same command on the same machine gives the same file, byte for byte.");
        Line(text, $"");
        Line(text, $"- **What it says**: the log odds that a judged figure holds cases of an outbreak, from {SurveillanceFeatures.Count} features of the detector. Above 0 is an alarm.");
        Line(text, $"- **What it learnt from**: {settings.Series} series of the project's own seeded simulation (`src/Monitor.Worker/Surveillance/Training`): {Count(trained.Examples)}. No file was read.");
        Line(text, $"- **Held out**: {settings.HeldOut} further series: {Count(trained.HeldOut)}.");
        Line(text, $"- **Method**: Microsoft.ML FastTree 5.0.1, logistic loss: {settings.Trees} trees, {settings.LeavesPerTree} leaves each, at least {settings.ExamplesPerLeaf} examples a leaf, learning rate {settings.LearningRate}.");
        Line(text, $"- **Threshold**: log odds {trained.AlarmOdds:0.000} in the simulation, above which {settings.FalseAlarms:0.00 %} of the ordinary held-out periods lie; it is subtracted, so that an alarm begins at 0.");
        Line(text, $"- **Where it must not be used**: on histories shorter than {LearnedJudgement.LeastWeeks} weeks or {LearnedJudgement.LeastMonths} months, where the statistical score stands in.");
        WriteFigures(text, trained);
        WriteCalibration(text, trained);
        WriteGains(text, trained);
        return text.ToString();
    }

    private static void WriteFigures(StringBuilder text, TrainedModel trained)
    {
        Line(text, $"");
        Line(text, $"## On the held-out series");
        Line(text, $"");
        Line(text, $"| | model | statistical score |");
        Line(text, $"|---|---|---|");
        var model = new HeldOutFigures(trained.HeldOut, features => trained.Ensemble.LogOdds(features));
        var statistical = new HeldOutFigures(trained.HeldOut, features => features[(int)SurveillanceFeature.Evidence]);
        Line(text, $"| periods with cases above the threshold that 1 % of the ordinary exceed | {model.Sensitivity(0.01):0.0 %} | {statistical.Sensitivity(0.01):0.0 %} |");
        Line(text, $"| at 5 % | {model.Sensitivity(0.05):0.0 %} | {statistical.Sensitivity(0.05):0.0 %} |");
        Line(text, $"| mean log loss | {model.LogLoss:0.0000} | {statistical.LogLoss:0.0000} |");
    }

    private static void WriteCalibration(StringBuilder text, TrainedModel trained)
    {
        Line(text, $"");
        Line(text, $"## Calibration on the held-out series");
        Line(text, $"");
        Line(text, $"| probability as said | periods | mean said | share with cases |");
        Line(text, $"|---|---|---|---|");
        var said = trained.HeldOut.Select(e => (e.Label, Probability: 1 / (1 + Math.Exp(-trained.Ensemble.LogOdds(e.Features))))).ToArray();
        foreach (var (low, high) in Borders.Zip(Borders.Skip(1)))
        {
            var within = said.Where(s => s.Probability >= low && s.Probability < high).ToArray();
            if (within.Length > 0)
            {
                Line(text, $"| {low:0.##} to {high:0.##} | {within.Length} | {within.Average(s => s.Probability):0.000} | {within.Count(s => s.Label) / (double)within.Length:0.000} |");
            }
        }
    }

    private static void WriteGains(StringBuilder text, TrainedModel trained)
    {
        Line(text, $"");
        Line(text, $"## What each feature gained in the training");
        Line(text, $"");
        Line(text, $"| feature | share |");
        Line(text, $"|---|---|");
        var sum = Math.Max(trained.Gains.Sum(), 1e-9);
        foreach (var (feature, gain) in SurveillanceFeatures.All.Zip(trained.Gains).OrderByDescending(pair => pair.Second))
        {
            Line(text, $"| {feature} {FeatureWording.Name(feature)} | {gain / sum:0.0 %} |");
        }
    }

    private static string Count(IReadOnlyCollection<TrainingExample> examples) => string.Create(
        CultureInfo.InvariantCulture, $"{examples.Count} judged periods, {examples.Count(e => e.Label) / (double)Math.Max(examples.Count, 1):0.0 %} of them with cases");

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
