using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using Microsoft.Data.Sqlite;
using Monitor.Worker.Record;

namespace Monitor.Worker.Reporters.Mailbox;

/// <summary>One connection to the mailbox: deals with the mails in the folder, and waits for more.</summary>
internal sealed partial class MailboxVisit : IDisposable
{
    private const MessageSummaryItems Items = MessageSummaryItems.UniqueId | MessageSummaryItems.Size | MessageSummaryItems.Envelope | MessageSummaryItems.Flags;
    private static readonly TimeSpan IdleAtMost = TimeSpan.FromMinutes(9); // servers drop whoever says nothing for longer
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(1);
    private readonly MailboxOptions options;
    private readonly MailIntake intake;
    private readonly TimeProvider clock;
    private readonly ILogger logger;
    private readonly ImapClient client;
    private IMailFolder folder = null!;
    private IMailFolder processed = null!;
    private IMailFolder returned = null!;

    private MailboxVisit(MailboxOptions options, MailIntake intake, TimeProvider clock, ILogger logger)
    {
        (this.options, this.intake, this.clock, this.logger) = (options, intake, clock, logger);
        client = new()
        {
            Timeout = (int)Timeout.TotalMilliseconds,
            CheckCertificateRevocation = options.Trust.PlatformChecksRevocation,
            ServerCertificateValidationCallback = (_, certificate, chain, errors) => options.Trust.Objection(certificate, chain, errors) is null,
        };
    }

    public static async Task<MailboxVisit> OpenAsync(MailboxOptions options, MailIntake intake, TimeProvider clock, ILogger logger, CancellationToken cancellationToken)
    {
        var visit = new MailboxVisit(options, intake, clock, logger);
        try
        {
            await visit.ConnectAsync(cancellationToken);
            return visit;
        }
        catch
        {
            visit.Dispose();
            throw;
        }
    }

    /// <summary>Deals with every mail in the folder, and moves it out of it.</summary>
    /// <returns>How many were moved.</returns>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        await folder.CheckAsync(cancellationToken);
        var all = await folder.SearchAsync(SearchQuery.NotDeleted, cancellationToken);
        if (all.Count == 0)
        {
            return 0;
        }

        foreach (var summary in (await folder.FetchAsync(all, Items, cancellationToken)).OrderBy(mail => mail.UniqueId.Id))
        {
            var mail = new FoundMail(options.Name, folder.UidValidity, summary.UniqueId.Id);
            var dealt = await intake.FindAsync(mail, cancellationToken) ?? await DealAsync(mail, summary, cancellationToken);
            await folder.MoveToAsync(summary.UniqueId, dealt.Outcome is MailOutcome.Taken or MailOutcome.Repeated ? processed : returned, cancellationToken);
            LogDealt(dealt.Uid, dealt.Outcome, dealt.Sender, dealt.Receipt);
        }

        return all.Count;
    }

    /// <summary>Waits until something comes, or for a while.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        if (!client.Capabilities.HasFlag(ImapCapabilities.Idle))
        {
            await Task.Delay(options.Settings.Poll, clock, cancellationToken);
            await client.NoOpAsync(cancellationToken);
            return;
        }

        using var enough = new CancellationTokenSource(IdleAtMost, clock);
        void Come(object? sender, EventArgs e) => enough.Cancel();
        folder.CountChanged += Come;
        try
        {
            await client.IdleAsync(enough.Token, cancellationToken);
        }
        finally
        {
            folder.CountChanged -= Come;
        }
    }

    public void Dispose() => client.Dispose();

    private async Task ConnectAsync(CancellationToken cancellationToken)
    {
        var settings = options.Settings;
        await client.ConnectAsync(settings.Host, settings.Port, options.Security, cancellationToken);
        await client.AuthenticateAsync(settings.User, options.Password.Read().Reveal(), cancellationToken);
        folder = settings.Folder.Equals("INBOX", StringComparison.OrdinalIgnoreCase) ? client.Inbox! : await client.GetFolderAsync(settings.Folder, cancellationToken);
        processed = await FolderAsync(settings.Processed, cancellationToken);
        returned = await FolderAsync(settings.Returned, cancellationToken);
        await folder.OpenAsync(FolderAccess.ReadWrite, cancellationToken);
        LogConnected(settings.Host, client.Capabilities.HasFlag(ImapCapabilities.Idle));
    }

    private async Task<IMailFolder> FolderAsync(string name, CancellationToken cancellationToken)
    {
        var top = client.GetFolder(client.PersonalNamespaces[0]);
        return (await top.GetSubfoldersAsync(false, cancellationToken)).FirstOrDefault(one => one.Name == name)
            ?? await top.CreateAsync(name, true, cancellationToken)
            ?? throw new InvalidOperationException($"The server made no folder {name}.");
    }

    private async Task<TakenMailRow> DealAsync(FoundMail mail, IMessageSummary summary, CancellationToken cancellationToken)
    {
        var (id, address) = (summary.Envelope?.MessageId ?? "", summary.Envelope?.From.Mailboxes.FirstOrDefault()?.Address.ToLowerInvariant() ?? "");
        if (summary.Size > options.Settings.Largest.Bytes)
        {
            return await intake.SetAsideAsync(mail, id, address, $"邮件有 {summary.Size} 字节，超过 {options.Settings.Largest.Bytes} 字节的上限，没有下载；请发件人拆分或者删去无关附件", cancellationToken);
        }

        try
        {
            using var message = await folder.GetMessageAsync(summary.UniqueId, cancellationToken);
            return await intake.TakeAsync(mail, message, cancellationToken);
        }
        catch (FormatException)
        {
            return await intake.SetAsideAsync(mail, id, address, "邮件的格式已损坏，无法读取；请发件人重新发送", cancellationToken);
        }
        catch (Exception fault) when (!IsOfTheWay(fault))
        {
            // one mail that nobody foresaw must not hold up the others
            LogFault(fault, mail.Uid);
            return await intake.SetAsideAsync(mail, id, address, "读取时程序出错，没有登记；请运维人员查看日志，并请发件人改用其他途径报送", cancellationToken);
        }
    }

    // of the connection, the disk or the record, not of the mail: it waits for another try
    private static bool IsOfTheWay(Exception fault) => fault is OperationCanceledException or IOException or UnauthorizedAccessException or SqliteException
        or ProtocolException or CommandException or ServiceNotConnectedException or ServiceNotAuthenticatedException or FolderNotOpenException or MessageNotFoundException;

    [LoggerMessage(6224, LogLevel.Information, "Connected to the mailbox for reports at {Host}; it tells of new mail by itself: {Idle}")]
    private partial void LogConnected(string host, bool idle);

    [LoggerMessage(6222, LogLevel.Information, "Mail {Uid} is {Outcome}; sender {Sender}, receipt {Receipt}")]
    private partial void LogDealt(long uid, MailOutcome outcome, string sender, string? receipt);

    [LoggerMessage(6223, LogLevel.Error, "Mail {Uid} could not be dealt with and was set aside; report the fault")]
    private partial void LogFault(Exception fault, uint uid);
}
