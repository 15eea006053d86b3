using System.Globalization;
using Monitor.Rules.Alerts;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Facts;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Tests.Cases;

namespace Monitor.Rules.Tests.Lives;

/// <summary>One life: reports, figures, gaps and late data come, evaluations judge them, people of every role do whatever comes to mind, clocks run, processes end.</summary>
internal sealed class Life(LifeFault fault)
{
    private static readonly string[] Firms = ["91370200MA3C0000X1", "企业乙", "企业丙", "企业丁", "企业戊", "企业己"];

    private readonly LifeModel model = new();
    private LifeShell shell = null!;

    public LifeCount Count { get; } = new();

    /// <summary>Lives the moves and checks after each.</summary>
    /// <exception cref="BrokenLifeException">Something that must hold does not.</exception>
    public void Live(IEnumerable<LifeMove> moves)
    {
        shell = new LifeShell(fault, Count);
        foreach (var move in moves)
        {
            shell.Pass(TimeSpan.FromMinutes(move.Minutes));
            Step(move);
            Count.Moves++;
            model.Check(shell);
        }

        model.CheckOutbox(shell);
        shell.Restart();
        model.Check(shell);
    }

    private void Step(LifeMove move)
    {
        switch (move.What)
        {
            case < 14:
                Week(move);
                break;
            case < 20:
                Learn(LifeWorld.Counties[move.Rest % 4], LastWeek() - (move.Rest / 4 % 4), move.Rest % 9 == 0 ? double.NaN : ValueOf(move.Rest / 16));
                break;
            case < 22:
                Adjust(move);
                break;
            case < 32:
                Report(move);
                break;
            case < 55:
                Evaluate();
                break;
            case < 60:
                shell.Tick();
                LifeCalls.CheckClocks(shell);
                break;
            case < 76:
                Act(LifeActs.Onward(shell, move), move);
                break;
            case < 91:
                Act(LifeActs.Any(shell, move), move);
                break;
            case < 96:
                shell.Deliver(row => ((row * 7) + move.Rest) % 3 != 0);
                model.CheckOutbox(shell);
                break;
            case < 97:
                shell.Restart();
                break;
            default:
                shell.Pass(TimeSpan.FromDays(5 + (move.Rest % 15)));
                break;
        }
    }

    private void Evaluate()
    {
        var changes = shell.Evaluate();
        model.Evaluated(changes, shell);
        model.CheckOutbox(shell);
        Count.Rises += changes.Count(c => c.Kind is AlertChangeKind.Raise or AlertChangeKind.Upgrade);
        Count.Falls += changes.Count(c => c.Kind is AlertChangeKind.Lower or AlertChangeKind.Quiet);
        Count.Ordered += changes.Count(c => c.Reason == AlertReason.OrderedByPerson);
        Count.Frozen += changes.Count(c => c.Kind == AlertChangeKind.Freeze);
    }

    /// <summary>The weekly figures come in; now and then a county sends none.</summary>
    private void Week(LifeMove move)
    {
        shell.Pass(TimeSpan.FromDays(1 + (move.Rest % 6)));
        foreach (var (i, county) in LifeWorld.Counties.Index())
        {
            if (move.Rest / (i + 2) % 5 != 0)
            {
                Learn(county, LastWeek(), ValueOf(move.Rest / (i + 3)));
            }
        }
    }

    private void Learn(string county, int week, double value)
    {
        shell.Learn(new Observation(0, ATree.Small.Find(county)!.Index, Period.FromOrdinal(PeriodKind.Week, week), value, shell.Now));
        model.Learn(county, week, value);
    }

    /// <summary>People decide that a figure of a county, a city or the province is to be read otherwise, for one week or from it on.</summary>
    private void Adjust(LifeMove move)
    {
        var region = move.Rest % 3 == 0 ? LifeWorld.Parents[move.Rest / 3 % 3] : LifeWorld.Counties[move.Rest / 3 % 4];
        var (from, change) = (LastWeek() - (move.Rest / 12 % 3), 15 - (move.Rest / 36 % 60));
        var to = move.Rest % 5 == 0 ? (int?)null : from;
        shell.Learn(new FigureAdjustment
        {
            Indicator = 0,
            Region = ATree.Small.Find(region)!.Index,
            From = Period.FromOrdinal(PeriodKind.Week, from),
            To = to is { } last ? Period.FromOrdinal(PeriodKind.Week, last) : null,
            Change = change,
            KnownAt = shell.Now,
            By = AnActor.ProvinceLead.Person,
            Reason = "划转",
        });
        model.Adjust(region, from, to ?? int.MaxValue, change, LastWeek());
    }

    /// <summary>A report comes in, or a further version of one that has.</summary>
    private void Report(LifeMove move)
    {
        var number = move.Rest % 12;
        var report = AReport.Of(string.Create(CultureInfo.InvariantCulture, $"R{number:00}"), "2026-11-23", move.Rest % 320, 400, LifeWorld.Counties[number % 4], Firms[move.Who % Firms.Length]) with
        {
            KnownAt = shell.Now,
            NoticeDate = LifeWorld.Rules.DayOf(shell.Now),
            Withdrawn = move.Who % 11 == 0,
        };
        shell.Learn(report);
        model.Learn(report);
    }

    private void Act((string? Case, CaseAct Act, Actor Actor) chosen, LifeMove move)
    {
        var decision = shell.Act(chosen.Act, chosen.Actor, chosen.Case);
        Count.Taken += decision.IsAccepted ? 1 : 0;
        Count.Refused += decision.IsAccepted ? 0 : 1;
        Count.Opened += decision.Events.Count(e => e.Fact is Opened);
        Count.Closed += decision.Events.Count(e => e.Fact is Acted { Act: Close });
        Count.Reopened += decision.Events.Count(e => e.Fact is LinkedCaseOpened);
        if (decision.Refusal is { } refusal && (decision.Events.Length > 0 || !refusal.Reason.EndsWith('。')))
        {
            throw new BrokenLifeException(LifeRule.ReplayGivesPresent, $"{chosen.Act} was refused and left {decision.Events.Length} events at move {move}");
        }
    }

    private int LastWeek() => Period.Containing(PeriodKind.Week, LifeWorld.Rules.DayOf(shell.Now)).Ordinal - 1;

    private static double ValueOf(int rest) => 1 + (rest % 3 == 0 ? rest % 320 : rest % 110);
}
