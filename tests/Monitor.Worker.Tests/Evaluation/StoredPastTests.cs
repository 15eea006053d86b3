using System.Collections.Immutable;
using Monitor.Rules.Alerts;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Periods;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Tests.Stories;

namespace Monitor.Worker.Tests.Evaluation;

/// <summary>What a track remembers of earlier periods survives a restart, and a calm track remembers nothing.</summary>
public sealed class StoredPastTests
{
    [Fact]
    public void The_stretches_of_a_track_are_read_as_they_were_written()
    {
        var regions = ShippedStoryTests.Shipped.Rules.Regions;
        var week = Period.Parse(PeriodKind.Week, "2026-W20");
        var standing = new Standing(Grade.Serious, week, Grade.None);
        var troubled = new RegionTrack(week.Plus(3), new GradeRuns(-1, -1, -3, -3), Grade.None, null)
        {
            Past =
            [
                new JudgedStretch(week, week, Grade.Serious, new GradeRuns(1, 1, -1, -1), standing with { Proposed = null }, null),
                new JudgedStretch(week.Plus(2), week.Plus(2), Grade.None, new GradeRuns(-1, -1, -2, -2), standing, Grade.None),
            ],
        };
        var calm = new RegionTrack(week, new GradeRuns(-5, -5, -5, -5), Grade.None, null);
        var tracks = new RegionTrack?[regions.Regions.Length];
        (tracks[1], tracks[2]) = (troubled, calm);
        var state = EvaluationState.Empty with { Tracks = EvaluationState.Empty.Tracks.Add("claims", ImmutableArray.Create(tracks)) };

        var written = EvaluationJson.WriteState(new StoredState(state, 1, 2), regions);
        var read = EvaluationJson.ReadState(written, regions).State.Tracks["claims"];

        Assert.Equal(troubled.Stretches(), read[1]!.Stretches());
        Assert.Null(read[2]!.Past);
        Assert.Equal(("2026-W15", "2026-W20"), (calm.Stretches()[0].First.ToString(), calm.Stretches()[^1].Last.ToString()));
    }
}
