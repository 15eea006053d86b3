using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Facts;

namespace Monitor.Worker.Cases.Doors;

/// <summary>Tells what came of an act.</summary>
internal static class ActOutcomes
{
    public static ActOutcome Of(CaseAct act, ActAnswer answer, CaseFrame frame)
    {
        var one = answer.Case ?? throw new ArgumentException("The act was refused.", nameof(answer));
        var asked = answer.Events.Select(happened => happened.Fact).OfType<ConfirmationRequested>().LastOrDefault();
        return new ActOutcome
        {
            Number = one.Number,
            Version = one.Version,
            Stage = one.Stage,
            StageName = CaseWording.Of(one.Stage),
            AwaitsConfirmation = asked is not null,
            Message = Message(act, one, answer, asked, frame),
        };
    }

    private static string Message(CaseAct act, Case one, ActAnswer answer, ConfirmationRequested? asked, CaseFrame frame)
    {
        var stage = CaseWording.Of(one.Stage);
        if (answer.Events.IsEmpty)
        {
            return $"此前已办理“{ActWording.Of(act.Kind)}”，未重复办理。{one.Number}现处于“{stage}”阶段。";
        }

        if (asked is not null)
        {
            return $"已提请“{ActWording.Of(act.Kind)}”，须由另一名有权限的人员在{TerminalTime.Of(asked.LapsesAt, frame.Calendar.Zone)}前复核同意，逾期失效。{one.Number}仍处于“{stage}”阶段。";
        }

        var from = answer.Events.Where(happened => happened.Case == one.Number).Select(happened => happened.Fact).OfType<Acted>().FirstOrDefault(acted => acted.From != acted.To)?.From;
        return act switch
        {
            OpenCase => $"已立项，事项编号{one.Number}，由{frame.NameOf(one.Owner)}承办。",
            Reopen => $"已重启，另立事项{one.Number}，由{frame.NameOf(one.Owner)}承办。",
            _ when from is { } before => $"已办理“{ActWording.Of(act.Kind)}”，{one.Number}由“{CaseWording.Of(before)}”转为“{stage}”。",
            _ => $"已办理“{ActWording.Of(act.Kind)}”，{one.Number}处于“{stage}”阶段。",
        };
    }
}
