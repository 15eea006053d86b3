using System.Collections.Immutable;
using Monitor.Rules.Grading;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Notifications;

/// <summary>通知对象: a person and what the person is told.</summary>
public sealed record Person
{
    /// <summary>The key in the configuration, unique.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>What the person does.</summary>
    public required PersonRole Role { get; init; }

    /// <summary>The code of the region the person answers for, with all below it.</summary>
    public required string Region { get; init; }

    /// <summary>The mail address; null for none.</summary>
    public string? Mail { get; init; }

    /// <summary>The mobile number; null for none.</summary>
    public string? Mobile { get; init; }

    /// <summary>The number to call, where it is not the mobile one (座机、值班电话); null for none.</summary>
    public string? Phone { get; init; }

    /// <summary>The lowest grade told by mail.</summary>
    public Grade MailFrom { get; init; } = Grade.Moderate;

    /// <summary>The levels whose regions the person is told of.</summary>
    public ImmutableArray<AdministrativeLevel> Levels { get; init; } = [AdministrativeLevel.Province, AdministrativeLevel.City, AdministrativeLevel.County];

    /// <summary>Whether the person is told of data alerts and of frozen grades too; those who follow a source up are told of its data alerts by mail in any case.</summary>
    public bool DataAlerts { get; init; }

    /// <summary>The lowest grade told by text message; null for no text messages.</summary>
    public Grade? SmsFrom { get; init; }

    /// <summary>The id of the chat group that this stands for; null for a person.</summary>
    public string? Chat { get; init; }

    /// <summary>The lowest grade told in the chat group.</summary>
    public Grade? ChatFrom { get; init; }

    /// <summary>The codes of further regions the person is on duty for, with all below them and whatever the level; empty for none.</summary>
    public ImmutableArray<string> StandsInFor { get; init; } = [];

    /// <summary>Whether the person is off duty in the own region, and told of others only.</summary>
    public bool IsOffDuty { get; init; }
}
