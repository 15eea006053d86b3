using System.Collections.Immutable;
using Monitor.Worker.Notifications;

namespace Monitor.Worker.Duty;

/// <summary>What the templates of a short notice about the roster can say.</summary>
/// <param name="Service">The service.</param>
/// <param name="Headline">What it is about.</param>
/// <param name="Lines">The whole of it.</param>
/// <param name="NextStep">What the recipient is to do.</param>
/// <param name="Moment">When it was written.</param>
internal sealed record DutyNoticeModel(ServiceLabel Service, string Headline, ImmutableArray<string> Lines, string NextStep, string Moment);
