using System.Collections.Immutable;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Notices;
using Monitor.Rules.Cases.Plans;
using Monitor.Rules.Notifications;
using Monitor.Worker.Cases.Doors;
using Monitor.Worker.Notifications;

namespace Monitor.Worker.Cases.Calling;

/// <summary>待呼叫清单: whom the duty room is to call by telephone. It rests on the cases alone, so that it holds when no message can be sent.</summary>
internal sealed class CallList(CaseStore store, ImmutableArray<Person> people, CaseFrame frame, PeopleOnDuty onDuty, ServiceLabel label, TimeProvider clock)
{
    /// <summary>Who is to be called now: the gravest cases first, within a case in the order of the steps. Whoever was reached, and cases that somebody answers for, are not among them.</summary>
    /// <param name="case">Only this case; null for all.</param>
    public ImmutableArray<CallEntry> Open(string? @case = null)
    {
        var audience = new CaseAudience(people, onDuty(clock.GetUtcNow()), frame); // after a shift change the next shift is to be called
        return
        [
            .. store.Read().Open
                .Where(one => one.Escalation is { Stopped: null } && (@case is null || one.Number == @case))
                .OrderByDescending(one => one.HandlingGrade)
                .ThenBy(one => one.Number, StringComparer.Ordinal)
                .SelectMany(one => Of(one, audience)),
        ];
    }

    private IEnumerable<CallEntry> Of(Case one, CaseAudience audience)
    {
        var course = one.Escalation!;
        return course.Rounds
            .Where(round => round.At >= course.Since && round.Call.Channels.Contains(EscalationChannel.Call))
            .SelectMany(round => Called(one, round, audience).Select(person => (Person: person, round.At)))
            .GroupBy(called => called.Person.Id, StringComparer.Ordinal)
            .Select(calls => Entry(one, calls.First().Person, calls.First().At, calls.Last().At))
            .OfType<CallEntry>();
    }

    private static IEnumerable<Person> Called(Case one, EscalationRound round, CaseAudience audience) =>
        audience.Of(new CaseNotice(one.Number, round.Version, CaseOccasion.Escalated, round.Call.To) { Persons = round.Call.Persons, Beyond = one.Owner }, Actor.Machine.Person);

    private CallEntry? Entry(Case one, Person person, DateTimeOffset first, DateTimeOffset last)
    {
        var attempts = one.CallAttempts.Where(attempt => attempt.Act.Person == person.Id && attempt.By.At >= first).ToArray();
        if (attempts.Any(attempt => attempt.Act.Outcome == CallOutcome.Reached && attempt.By.At >= last))
        {
            return null;
        }

        var grade = frame.Grades[one.HandlingGrade].Name;
        return new CallEntry(
            one.Number,
            one.HandlingGrade,
            grade,
            person.Id,
            person.Name,
            $"{frame.NameOf(person.Region)}{CaseWording.Of(person.Role)}",
            [.. new[] { person.Phone, person.Mobile }.OfType<string>()],
            $"{(label.IsDrill ? "现在进行演练。" : "")}{frame.NameOf(one.Region)}{frame.Plan.CauseOf(one.Cause)?.Name ?? one.Cause}，{grade}，事项{one.Number}，{CaseWording.Unanswered(one)}，请立即签收并组织核实。",
            first,
            [.. attempts.Select(attempt => $"{TerminalTime.Of(attempt.By.At, frame.Calendar.Zone)}{CaseWording.Of(attempt.Act.Outcome)}")]);
    }
}
