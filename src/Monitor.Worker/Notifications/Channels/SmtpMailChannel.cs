using System.Text;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Monitor.Worker.Notifications.Channels;

/// <summary>Delivers mails to an SMTP server, one at a time over one connection that is kept while it is in use.</summary>
internal sealed partial class SmtpMailChannel : IMailChannel, IDisposable
{
    private static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);
    private readonly SmtpServerOptions options;
    private readonly CertificateTrust trust;
    private readonly TimeProvider clock;
    private readonly ILogger<SmtpMailChannel> logger;
    private readonly SemaphoreSlim turn = new(1, 1);
    private SmtpClient? connection;
    private string? certificateObjection;
    private bool isHandedOver;
    private long usedAt;

    /// <exception cref="ArgumentException">The settings cannot be used; the message names every problem.</exception>
    public SmtpMailChannel(SmtpServerOptions options, TimeProvider clock, ILogger<SmtpMailChannel> logger)
    {
        if (options.Problems() is { IsEmpty: false } problems)
        {
            throw new ArgumentException(string.Join('；', problems), nameof(options));
        }

        (this.options, this.clock, this.logger) = (options, clock, logger);
        trust = options.Trust;
        WarnOfWeakSettings();
    }

    public string Description => options.Security switch
    {
        MailSecurity.StartTls => $"邮件服务器 {options.Host}:{options.Port}（STARTTLS，{trust.Description}）",
        MailSecurity.Tls => $"邮件服务器 {options.Host}:{options.Port}（TLS，{trust.Description}）",
        _ => $"邮件服务器 {options.Host}:{options.Port}（本机，未加密）",
    };

    public bool IsFallback => false;

    public async Task<DeliveryOutcome> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        try
        {
            using var message = MailComposer.Compose(mail);
            await turn.WaitAsync(cancellationToken);
            try
            {
                return await SendBeforeDeadlineAsync(message, cancellationToken);
            }
            finally
            {
                turn.Release();
            }
        }
        catch (UnsendableMessageException unsendable)
        {
            return DeliveryOutcome.GiveUp(unsendable.Message);
        }
    }

    public void Dispose()
    {
        DropConnection();
        turn.Dispose();
    }

    private async Task<DeliveryOutcome> SendBeforeDeadlineAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(options.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        (certificateObjection, isHandedOver) = (null, false);
        var sending = SendOverConnectionAsync(message, either.Token);
        try
        {
            var answer = await sending.WaitAsync(either.Token);
            usedAt = clock.GetTimestamp();
            return DeliveryOutcome.Accepted("邮件服务器已收下", OutgoingField.Shown(answer));
        }
        catch (Exception fault)
        {
            DropConnection(); // also frees a call that does not heed its token
            await ((Task)sending).WaitAsync(Grace, clock, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
            if (Judge(fault) is not { } outcome)
            {
                throw;
            }

            return outcome;
        }
    }

    private DeliveryOutcome? Judge(Exception fault) => fault is SslHandshakeException && certificateObjection is { } objection
        ? DeliveryOutcome.TryLater($"不信任邮件服务器的证书：{objection}")
        : SmtpFault.Judge(fault, isHandedOver);

    private async Task<string> SendOverConnectionAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        var client = await ReadyConnectionAsync(cancellationToken);
        return await client.SendAsync(MailComposer.WireFormat(), message, cancellationToken, new Progress(this));
    }

    private async Task<SmtpClient> ReadyConnectionAsync(CancellationToken cancellationToken)
    {
        if (connection is { } open && await IsAliveAsync(open, cancellationToken))
        {
            return open;
        }

        cancellationToken.ThrowIfCancellationRequested(); // an abandoned attempt must not open another connection
        DropConnection();
        var client = NewClient();
        connection = client;
        await client.ConnectAsync(options.Host, options.Port, SocketOptions(), cancellationToken);
        if (options is { User: { } user, Password: { } password })
        {
            await client.AuthenticateAsync(Encoding.UTF8, user, password.Read().Reveal(), cancellationToken);
        }

        LogConnected(options.Host, options.Port);
        return client;
    }

    private async Task<bool> IsAliveAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        if (!client.IsConnected || clock.GetElapsedTime(usedAt) > FreshFor)
        {
            return false;
        }

        try
        {
            await client.NoOpAsync(cancellationToken);
            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException && SmtpFault.Judge(fault) is not null)
        {
            return false;
        }
    }

    private SmtpClient NewClient() => new()
    {
        Timeout = (int)options.Timeout.TotalMilliseconds,
        CheckCertificateRevocation = trust.PlatformChecksRevocation,
        ServerCertificateValidationCallback = (_, certificate, chain, errors) =>
        {
            certificateObjection = trust.Objection(certificate, chain, errors);
            return certificateObjection is null;
        },
    };

    private SecureSocketOptions SocketOptions() => options.Security switch
    {
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.None,
    };

    private void DropConnection()
    {
        connection?.Dispose();
        connection = null;
    }

    private void WarnOfWeakSettings()
    {
        if (options.Security != MailSecurity.None && trust.IsRevocationIgnored)
        {
            LogRevocationIgnored(options.Host);
        }

        if (options.Password is { } password && password.IsReadableByEveryone())
        {
            LogPasswordReadableByEveryone(options.Host);
        }
    }

    /// <summary>Notes that the mail itself is being sent: what breaks from then on may break after the server took it.</summary>
    private sealed class Progress(SmtpMailChannel channel) : ITransferProgress
    {
        public void Report(long bytesTransferred, long totalSize) => Report(bytesTransferred);

        public void Report(long bytesTransferred) => channel.isHandedOver = true;
    }

    [LoggerMessage(5101, LogLevel.Debug, "Connected to mail server {Host}:{Port}")]
    private partial void LogConnected(string host, int port);

    [LoggerMessage(5102, LogLevel.Warning, "Revocation is not checked for mail server {Host}: a withdrawn certificate will still be believed")]
    private partial void LogRevocationIgnored(string host);

    [LoggerMessage(5103, LogLevel.Warning, "The password file for mail server {Host} is open to every user of this machine: restrict it")]
    private partial void LogPasswordReadableByEveryone(string host);
}
