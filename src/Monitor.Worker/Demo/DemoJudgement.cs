namespace Monitor.Worker.Demo;

/// <summary>Whether one event or calm stretch came out as the scenario states.</summary>
/// <param name="Id">Its id in the scenario.</param>
/// <param name="IsAsStated">Whether it did.</param>
/// <param name="Sentence">What came of it, in Chinese.</param>
internal sealed record DemoJudgement(string Id, bool IsAsStated, string Sentence);
