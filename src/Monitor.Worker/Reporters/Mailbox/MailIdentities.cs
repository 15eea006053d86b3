using MimeKit;
using Monitor.Worker.Record;

namespace Monitor.Worker.Reporters.Mailbox;

/// <summary>Knows senders: registered reporters by the address they gave, officials by that of the configuration.</summary>
internal sealed class MailIdentities(MonitorRecord record, ServiceSetting setting)
{
    /// <summary>The one address that a mail says it is from, in lower case; empty where it says none or several.</summary>
    public static string AddressOf(MimeMessage message) => message.From.Mailboxes.Take(2).ToArray() is [var only] ? only.Address.ToLowerInvariant() : "";

    public async Task<MailIdentity?> FindAsync(string address, CancellationToken cancellationToken)
    {
        if (address.Length == 0)
        {
            return null;
        }

        if (await record.Reporters.ByMailAsync(address, cancellationToken) is { Count: > 0 } reporters)
        {
            return new(string.Join(',', reporters.Select(reporter => reporter.Id)), [.. reporters], null);
        }

        var person = setting.Configuration.People.FirstOrDefault(one => string.Equals(one.Mail, address, StringComparison.OrdinalIgnoreCase));
        return person is not null && setting.Configuration.Rules.Regions.Resolve(person.Region) is { } region ? new(person.Id, [], region) : null;
    }
}
