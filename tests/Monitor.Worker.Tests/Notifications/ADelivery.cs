using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Monitor.Rules.Notifications;
using Monitor.Rules.Notifications.Delivery;
using Monitor.Testing;
using Monitor.Worker.Notifications;
using Monitor.Worker.Notifications.Channels;
using Monitor.Worker.Record;
using Monitor.Worker.Tests.Record;

namespace Monitor.Worker.Tests.Notifications;

/// <summary>A delivery over servers of a test.</summary>
internal static class ADelivery
{
    public static readonly DeliveryTimetable Timetable = new([TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)], TimeSpan.FromMinutes(10));

    private static readonly DeliveryTemplates Templates = new(ShippedTexts.All);
    private static readonly ServiceLabel Label = new("示例系统", IsDrill: false, IsTrial: false);

    /// <summary>A server that answers with what it is told to.</summary>
    public static DeliveryLane Lane(TemporaryRecord temporary, string id, int route, Func<OutboxMessage, DeliveryOutcome> answer, OutboxKind kind = OutboxKind.Sms, bool receipts = false) =>
        new(id, kind, route, (message, _) => Task.FromResult(answer(message))) { GivesReceipts = receipts, Circuit = new ProviderCircuit(3, TimeSpan.FromMinutes(2), temporary.Clock) };

    public static DeliveryDesk Desk(DeliveryLanes lanes, DeliveryTimetable timetable, ImmutableArray<Person> people) => new(
        lanes, timetable, new Takeovers(people.ToFrozenDictionary(person => person.Id, StringComparer.Ordinal), Label, new SmsRoom("就业监测", 2), Templates, SampleProvince.Rules), new DeadLetters(people, Label, SampleProvince.Rules.TimeZone, Templates));

    public static DeliveryRun Run(
        TemporaryRecord temporary, DeliveryLanes lanes, DeliveryTimetable timetable, ImmutableArray<Person> people, SendingLimits limits, ILogger<DeliveryRun>? logger = null) => new(
        temporary.Record, lanes, Desk(lanes, timetable, people), new HeldDigests(temporary.Record, new SmsRoom("就业监测", 2), started: default), timetable, limits, new SmsRoom("就业监测", 2), temporary.Writes, temporary.Clock, logger ?? NullLogger<DeliveryRun>.Instance);
}
