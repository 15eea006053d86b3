using System.Collections.Immutable;
using CsCheck;
using Monitor.Rules.Alerts;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Indicators;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Tests.Evaluation;

public sealed class AlertOrderTests
{
    private const string Alert = "YJ2024-0001";
    private static readonly Indicator[] Indicators = [AnIndicator.Weekly("claims")];
    private static readonly LifecyclePolicy Cautious = LifecyclePolicy.Immediate with { LowersAloneUpTo = Grade.Serious };

    [Fact]
    public void An_order_ends_an_alert_whose_lowering_was_proposed()
    {
        var watch = Proposed();

        var change = Assert.Single(watch.On(Moment.At("2024-05-28", 10), new AlertOrder(Alert, Grade.None, Moment.At("2024-05-28", 9))));

        Assert.Equal((AlertChangeKind.Quiet, AlertReason.OrderedByPerson, Grade.Severe, Grade.None), (change.Kind, change.Reason, change.From, change.To));
        Assert.Null(watch.Open(ATree.Qingdao, "rate"));
        Assert.Empty(watch.Refused);
    }

    [Fact]
    public void An_order_may_lower_less_than_was_proposed_and_the_engine_then_goes_on_by_itself()
    {
        var watch = Proposed();

        var lowered = Assert.Single(watch.On(Moment.At("2024-05-28", 10), new AlertOrder(Alert, Grade.Serious, Moment.At("2024-05-28", 9))));
        watch.Learn("claims", ATree.Qingdao, "2024-W22", 0, "2024-06-03");

        Assert.Equal((AlertChangeKind.Lower, Grade.Serious), (lowered.Kind, lowered.To));
        Assert.Equal(["370200 rate Quiet None"], watch.Told("2024-06-03"));
    }

    [Fact]
    public void A_condition_that_comes_back_in_the_same_moment_is_stronger_than_the_order()
    {
        var watch = Proposed().Learn("claims", ATree.Qingdao, "2024-W22", 100, "2024-06-03");

        var changes = watch.On(Moment.At("2024-06-03", 10), new AlertOrder(Alert, Grade.None, Moment.At("2024-06-02")));

        Assert.Equal(["WithdrawProposal ConditionReturned", "RefuseOrder ConditionReturned"], changes.Select(c => $"{c.Kind} {c.Reason}"));
        Assert.Equal(AlertReason.ConditionReturned, Assert.Single(watch.Refused).Reason);
        Assert.Equal(Grade.Severe, watch.Open(ATree.Qingdao, "rate")!.Grade);
    }

    [Fact]
    public void An_alert_that_has_risen_since_is_not_lowered()
    {
        var watch = Proposed().Learn("claims", ATree.Qingdao, "2024-W22", 200, "2024-06-03");

        watch.On(Moment.At("2024-06-03", 10), new AlertOrder(Alert, Grade.None, Moment.At("2024-06-02")));

        Assert.Equal(AlertReason.RisenSinceOrder, Assert.Single(watch.Refused).Reason);
        Assert.Equal(Grade.Critical, watch.Open(ATree.Qingdao, "rate")!.Grade);
    }

    [Theory]
    [InlineData(Grade.Severe, AlertReason.NoLowering)]
    [InlineData(Grade.Critical, AlertReason.NoLowering)]
    public void An_order_never_raises(Grade to, AlertReason reason)
    {
        var watch = Proposed();

        var change = Assert.Single(watch.On(Moment.At("2024-05-28", 10), new AlertOrder(Alert, to, Moment.At("2024-05-28"))));

        Assert.Equal((AlertChangeKind.RefuseOrder, reason, Grade.Severe, Grade.Severe), (change.Kind, change.Reason, change.From, change.To));
    }

    [Fact]
    public void Without_its_data_no_alert_is_lowered_by_anyone()
    {
        var frozen = Proposed();
        frozen.On("2024-06-10"); // the week after was due on 9 June
        var withdrawn = Proposed().Learn("claims", ATree.Qingdao, "2024-W21", double.NaN, "2024-05-28");

        frozen.On(Moment.At("2024-06-11", 10), new AlertOrder(Alert, Grade.None, Moment.At("2024-06-11")));
        withdrawn.On(Moment.At("2024-05-28", 10), new AlertOrder(Alert, Grade.None, Moment.At("2024-05-28")));

        Assert.Equal(AlertReason.DataMissing, Assert.Single(frozen.Refused).Reason);
        Assert.Equal(AlertReason.DataMissing, Assert.Single(withdrawn.Refused).Reason);
    }

    [Fact]
    public void An_order_about_an_alert_that_has_ended_is_refused_and_changes_nothing()
    {
        var watch = Proposed();

        Assert.Empty(watch.On(Moment.At("2024-05-28", 10), new AlertOrder("YJ2024-0099", Grade.None, Moment.At("2024-05-28"))));
        Assert.Equal(AlertReason.AlertEnded, Assert.Single(watch.Refused).Reason);
    }

    [Fact]
    public void An_order_of_a_later_moment_is_not_taken() =>
        Assert.Throws<ArgumentException>(() => Proposed().On(Moment.At("2024-05-28", 10), new AlertOrder(Alert, Grade.None, Moment.At("2024-05-28", 11))));

    [Fact]
    public void Whatever_happens_the_two_highest_grades_fall_by_order_alone_and_no_grade_falls_while_its_data_is_missing()
    {
        var (ordered, refused) = (0, 0);
        Gen.Select(
            Gen.Select(Gen.Int[0, 6], Gen.Int[0, 15], Gen.Int[0, 320], Gen.Int[0, 120]).Array[20, 160],
            Gen.Select(Gen.Int[1, 12], Gen.Int[0, 4], Gen.Int[1, 120]).Array[0, 40]).Sample(
            (figures, orders) =>
            {
                foreach (var (change, wasKnown) in Lived(figures, orders))
                {
                    var falls = change.Kind is AlertChangeKind.Lower or AlertChangeKind.Quiet;
                    Assert.False(falls && change.From >= Grade.Severe && change.Reason != AlertReason.OrderedByPerson, $"{change.Number} fell from {change.From} because {change.Reason}");
                    Assert.False(falls && !wasKnown, $"{change.Number} fell while its data was missing");
                    Assert.False(change.Reason == AlertReason.OrderedByPerson && change.To >= change.From);
                    Interlocked.Add(ref ordered, change.Reason == AlertReason.OrderedByPerson ? 1 : 0);
                    Interlocked.Add(ref refused, change.Kind == AlertChangeKind.RefuseOrder ? 1 : 0);
                }
            },
            iter: 300);

        Assert.True(ordered > 20 && refused > 100, $"{ordered} orders carried out, {refused} refused"); // or the property would hold of an engine that obeys nobody
    }

    private static List<(AlertChange Change, bool WasKnown)> Lived((int Region, int Week, int Value, int Day)[] figures, (int Number, int To, int Day)[] orders)
    {
        var rule = ARule.Rate("claims", (Grade.Serious, 100), (Grade.Severe, 150), (Grade.Critical, 250)) with { Policy = Cautious, Scope = ARule.At(AdministrativeLevel.City, AdministrativeLevel.County) };
        var watch = new Watch(ARuleSet.With(Indicators, rule));
        var (first, start) = (Period.Parse(PeriodKind.Week, "2024-W01"), Moment.At("2024-01-08", 10));
        var lived = new List<(AlertChange, bool)>();
        for (var day = 0; day <= 120; day++)
        {
            foreach (var f in figures.Where(f => f.Day == day))
            {
                watch.Panel.Learn(new Observation(0, f.Region, first.Plus(f.Week), f.Value > 300 ? double.NaN : f.Value, start.AddDays(day).AddHours(-1)));
            }

            var changes = watch.On(start.AddDays(day), [.. orders.Where(o => o.Day == day).Select(o => new AlertOrder($"YJ2024-{o.Number:0000}", (Grade)o.To, start.AddDays(day).AddHours(-1)))]);
            lived.AddRange(changes.Select(change => (change, watch.Panel.Figure(0, watch.Rules.Regions.Find(change.Region)!, change.Period) is not null)));
        }

        return lived;
    }

    /// <summary>An orange alert of Qingdao, and the proposal to end it.</summary>
    private static Watch Proposed()
    {
        var watch = new Watch(ARuleSet.With(Indicators, ARule.Rate("claims", (Grade.Severe, 100), (Grade.Critical, 200)) with { Policy = Cautious }));
        watch.Learn("claims", ATree.Qingdao, "2024-W20", 100, "2024-05-20").On("2024-05-20");
        watch.Learn("claims", ATree.Qingdao, "2024-W21", 0, "2024-05-27").On("2024-05-27");
        return watch;
    }
}
