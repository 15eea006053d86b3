using System.Collections.Immutable;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Facts;
using Monitor.Rules.Notifications;

namespace Monitor.Worker.Cases;

/// <summary>Decides who is told what of the events of one transaction. Alerts are told by their own mails, which name the case; here is what people and clocks did.</summary>
internal sealed class CaseNoticePlan(CaseAudience audience, CaseFrame frame)
{
    private readonly CaseNoticeWording wording = new(audience, frame);

    /// <summary>The notices with their recipients, in the order of the events.</summary>
    public ImmutableArray<(Person Person, CaseNotice Notice)> Of(CaseBook before, ImmutableArray<CaseEvent> events)
    {
        var book = before;
        var told = ImmutableArray.CreateBuilder<(Person, CaseNotice)>();
        foreach (var happened in events)
        {
            var earlier = book.Find(happened.Case);
            book = book.After([happened]);
            told.AddRange(Of(earlier, book.Find(happened.Case)!, happened).Where(one => one.Person.Id != happened.Actor.Person));
        }

        return told.ToImmutable();
    }

    private IEnumerable<(Person Person, CaseNotice Notice)> Of(Case? earlier, Case now, CaseEvent happened) => happened.Fact switch
    {
        Opened { Call: not null } or Opened { Predecessor: not null } when happened.Actor.Role is not null => [.. Owners(now, wording.Opened(now)), .. Copied(now, wording.Opened(now) with { BySms = false })],
        TaskWarned { Task: var task } => To(audience.Of(now.Owner, now.TaskOf(task)!.Role), wording.DueSoon(now, now.TaskOf(task)!)),
        TaskOverdue overdue => Overdue(now, overdue),
        ConfirmationRequested => To(audience.WhoMayConfirm(now, now.PendingConfirmation!), wording.ConfirmationAsked(now)),
        ConfirmationLapsed lapsed => To(
            [.. audience.One(earlier?.PendingConfirmation?.By.Person ?? ""), .. audience.Of(earlier?.Owner ?? now.Owner, PersonRole.Lead)], CaseNoticeWording.ConfirmationLapsed(now, lapsed)),
        OwnerChanged change when earlier is not null && change.Owner != earlier.Owner =>
            To([.. audience.Of(now.Owner, PersonRole.DutyOfficer, PersonRole.Lead), .. audience.Of(earlier.Owner, PersonRole.DutyOfficer)], wording.OwnerChanged(now, change)),
        Acted { Act: var act } => Acted(earlier, now, act),
        _ => [],
    };

    private IEnumerable<(Person, CaseNotice)> Acted(Case? earlier, Case now, CaseAct act) => act switch
    {
        HandOver offer => To(audience.Of(offer.To, PersonRole.DutyOfficer, PersonRole.Lead), wording.HandoverOffered(now, offer)),
        RefuseHandover refusal => To(
            [.. audience.One(earlier?.PendingHandover?.By.Person ?? ""), .. audience.Of(now.Owner, PersonRole.DutyOfficer)], wording.HandoverRefused(now, refusal)),
        Confirm or Decline when earlier?.PendingConfirmation is { } pending => To(audience.One(pending.By.Person), CaseNoticeWording.ConfirmationAnswered(now, act, pending)),
        MarkPublicAttention => To(audience.Of(now.Owner, PersonRole.DutyOfficer, PersonRole.Lead), wording.PublicAttention(now)),
        Publish or Adjust or Lift or Close => [.. Owners(now, wording.Progress(now, act)), .. Copied(now, wording.Progress(now, act))],
        _ => [],
    };

    private IEnumerable<(Person, CaseNotice)> Overdue(Case now, TaskOverdue overdue)
    {
        var task = now.TaskOf(overdue.Task)!;
        var own = audience.Of(now.Owner, task.Role, PersonRole.Lead).ToArray();
        var above = overdue.EscalatedTo is { } region ? audience.Of(region, PersonRole.DutyOfficer, PersonRole.Lead).Except(own) : [];
        return [.. To(own, wording.Overdue(now, task, isAbove: false)), .. To(above, wording.Overdue(now, task, isAbove: true))];
    }

    private IEnumerable<(Person, CaseNotice)> Owners(Case now, CaseNotice notice) => To(audience.Of(now.Owner, PersonRole.DutyOfficer, PersonRole.Lead), notice);

    private IEnumerable<(Person, CaseNotice)> Copied(Case now, CaseNotice notice) =>
        To(now.CopiedTo.SelectMany(region => audience.Of(region, PersonRole.DutyOfficer, PersonRole.Lead)), notice);

    private static IEnumerable<(Person, CaseNotice)> To(IEnumerable<Person> people, CaseNotice notice) => people.DistinctBy(person => person.Id).Select(person => (person, notice));
}
