using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.Notifications;
using Monitor.Worker.Notifications.Channels;

namespace Monitor.Worker.TimeSeries;

/// <summary>A time series server as the configuration describes it; paths are whole.</summary>
internal sealed record InfluxServer
{
    public required Uri Url { get; init; }

    public required string Database { get; init; }

    public string? RetentionPolicy { get; init; }

    public string? User { get; init; }

    public SecretSource? Password { get; init; }

    public SecretSource? Token { get; init; }

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    public CertificateTrust Trust { get; init; } = CertificateTrust.OfTheSystem;

    /// <summary>Reads a description.</summary>
    /// <param name="access">What the file says.</param>
    /// <param name="directory">The folder that its paths are relative to.</param>
    public static InfluxServer Of(InfluxAccess access, string directory) => new()
    {
        Url = new Uri(access.Url),
        Database = access.Database,
        RetentionPolicy = access.RetentionPolicy,
        User = access.User,
        Password = SecretSource.From(access.PasswordFile, access.PasswordEnv, directory),
        Token = SecretSource.From(access.TokenFile, access.TokenEnv, directory),
        Timeout = access.Timeout,
        Trust = access.ToTrust(directory),
    };
}
