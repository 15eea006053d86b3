using System.Net.Sockets;
using MailKit;
using MailKit.Security;
using Monitor.Worker.Notifications.Channels;
using Monitor.Worker.Operations;

namespace Monitor.Worker.Reporters.Mailbox;

/// <summary>Stays with the mailbox as long as the service runs; a connection that breaks is opened anew after a while.</summary>
internal sealed partial class MailboxWatch(MailboxOptions options, MailIntake intake, WorkFaults faults, TimeProvider clock, ILogger<MailboxWatch> logger) : BackgroundService
{
    private const string Work = "报告邮箱收取";

    /// <summary>Deals with what lies in the mailbox now.</summary>
    /// <returns>How many mails were moved.</returns>
    public async Task<int> LookAsync(CancellationToken cancellationToken)
    {
        using var visit = await MailboxVisit.OpenAsync(options, intake, clock, logger, cancellationToken);
        return await visit.SweepAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                using var visit = await MailboxVisit.OpenAsync(options, intake, clock, logger, stoppingToken);
                while (true)
                {
                    await visit.SweepAsync(stoppingToken);
                    faults.Done(Work);
                    await visit.WaitAsync(stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is IOException or SocketException or ProtocolException or CommandException or AuthenticationException or SslHandshakeException
                or ServiceNotConnectedException or ServiceNotAuthenticatedException or FolderNotFoundException or SecretUnavailableException or OperationCanceledException or TimeoutException)
            {
                faults.Failed(Work);
                LogBroken(options.Settings.Host, fault.GetType().Name, fault.Message);
            }
            catch (Exception fault)
            {
                faults.Failed(Work);
                LogFault(fault, options.Settings.Host); // the watch outlives whatever nobody foresaw
            }

            await Task.Delay(options.Settings.Poll, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(6231, LogLevel.Warning, "The mailbox at {Host} cannot be read now and is tried again after a while; mail waits there: {Fault}: {Message}")]
    private partial void LogBroken(string host, string fault, string message);

    [LoggerMessage(6232, LogLevel.Error, "The watch over the mailbox at {Host} failed and begins anew after a while; report the fault")]
    private partial void LogFault(Exception fault, string host);
}
