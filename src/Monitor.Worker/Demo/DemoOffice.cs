using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Worker.Cases;
using Monitor.Worker.Cases.Written;
using Monitor.Worker.ConfigFiles.Documents.People;
using Monitor.Worker.Notifications;

namespace Monitor.Worker.Demo;

/// <summary>Lets the people of the made province act on its cases.</summary>
internal sealed class DemoOffice(ServiceSetting setting, CaseStore store, CaseOffice office, TickCases tickCases, DeliveryRun delivery)
{
    private readonly TimeZoneInfo zone = setting.Configuration.Rules.TimeZone;
    private readonly ImmutableArray<string>.Builder refused = ImmutableArray.CreateBuilder<string>();

    /// <summary>What was not done, each with its reason in Chinese.</summary>
    public ImmutableArray<string> Refused => refused.ToImmutable();

    /// <summary>The acts of a scenario as moves of its play, in its order.</summary>
    /// <param name="acts">The acts.</param>
    /// <param name="told">Is told what was done.</param>
    public IEnumerable<DemoMove> MovesOf(ImmutableArray<DemoAct> acts, Action<DemoActed> told) =>
        acts.Index().Select(one => new DemoMove(LocalMoment.Of(one.Item.At, zone), stop => DoAsync(one.Item, one.Index, told, stop)));

    /// <summary>Does an act at the moment of the clock; one that a play did before it was cut off is not done twice.</summary>
    private async Task DoAsync(DemoAct act, int number, Action<DemoActed> told, CancellationToken cancellationToken)
    {
        await tickCases(cancellationToken);
        var book = store.Read();
        if ((book.OpenOf(act.Region, act.Cause) ?? book.LastClosedOf(act.Region, act.Cause)) is not { } subject)
        {
            Refuse(act, "该地区没有这一事由的事项");
            return;
        }

        var person = setting.Configuration.People.Single(one => one.Id == act.By);
        var once = new ActCondition(RequestKey: string.Create(CultureInfo.InvariantCulture, $"drill-{number}"));
        var answer = await office.ActAsync(subject.Number, WrittenActs.Of(act.Act, act.With, zone), ActorOf(person), once, cancellationToken);
        if (answer.Refusal is { } refusal)
        {
            Refuse(act, $"{subject.Number} {refusal}");
            return;
        }

        await delivery.RunAsync(cancellationToken);
        told(new DemoActed(act, person.Name, subject.Number));
    }

    private void Refuse(DemoAct act, string why) => refused.Add($"{act.At} {act.By}办理“{ActWording.Of(act.Act)}”未成：{why}");

    private static Actor ActorOf(PersonDocument person) => new(person.Id, Enum.Parse<Rules.Notifications.PersonRole>(person.Role.ToString()), person.Region, "demo");
}
