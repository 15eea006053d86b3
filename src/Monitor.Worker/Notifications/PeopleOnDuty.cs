using System.Collections.Immutable;
using Monitor.Rules.Notifications;

namespace Monitor.Worker.Notifications;

/// <summary>The people who are told at a moment: by the roster where there is one, else everybody.</summary>
internal delegate ImmutableArray<Person> PeopleOnDuty(DateTimeOffset at);
