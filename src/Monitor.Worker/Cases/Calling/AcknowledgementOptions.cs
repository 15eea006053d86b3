using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.Notifications.Channels;

namespace Monitor.Worker.Cases.Calling;

/// <summary>How a case may be acknowledged away from the desk.</summary>
/// <param name="Url">Where telephones reach the service; null where no links are sent.</param>
/// <param name="Valid">How long a link or code is good.</param>
/// <param name="Secret">What the gateway that brings replies has to show; null where no codes are sent.</param>
/// <param name="Tries">How often a code may be tried.</param>
internal sealed record AcknowledgementOptions(Uri? Url, TimeSpan Valid, SecretSource? Secret, int Tries)
{
    /// <summary>Neither links nor codes.</summary>
    public static AcknowledgementOptions None { get; } = new(null, TimeSpan.FromHours(2), null, 1);

    public static AcknowledgementOptions Of(AcknowledgementSettings settings, string directory) => new(
        settings.Url is { } url ? new Uri(url) : null,
        settings.Valid,
        settings.Reply switch
        {
            null => null,
            { SecretFile: { } file } => SecretSource.FromFile(Path.Combine(directory, file)),
            { SecretEnv: var variable } => SecretSource.FromEnvironment(variable!),
        },
        settings.Reply?.Tries ?? 1);
}
