using System.Text.Json.Serialization;
using Monitor.Rules.Notifications;

namespace Monitor.Rules.Cases;

/// <summary>经办人: who did something, and from where. The default value is nobody and may do nothing.</summary>
/// <param name="Person">The person's key in the configuration; <c>monitor</c> for the machine.</param>
/// <param name="Role">What the person does; null for the machine and for those who are not in the configuration.</param>
/// <param name="Region">The code of the region the person answers for; empty for the machine.</param>
/// <param name="Origin">From where: <c>http 127.0.0.1</c>, <c>cli user@host</c>, <c>monitor</c>.</param>
public readonly record struct Actor(string Person, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] PersonRole? Role, string Region, string Origin)
{
    /// <summary>The machine.</summary>
    public static Actor Machine { get; } = new("monitor", null, "", "monitor");
}
