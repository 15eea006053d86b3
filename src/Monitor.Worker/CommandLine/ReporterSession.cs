using System.CommandLine;
using Monitor.Rules.Cases;

namespace Monitor.Worker.CommandLine;

/// <summary>What the verb <c>reporter</c> works with: operators handle every reporter, others those of their region.</summary>
/// <param name="Console">Where it prints.</param>
/// <param name="Session">The record.</param>
/// <param name="Caller">Who calls.</param>
internal sealed record ReporterSession(CommandConsole Console, RecordSession Session, Actor Caller)
{
    public static async Task<int> RunAsync(
        ParseResult parsed, string? config, string data, CommandSurroundings surroundings, Func<ReporterSession, Task<int>> work, CancellationToken cancellationToken)
    {
        var console = new CommandConsole(parsed);
        await using var session = await RecordSession.OpenAsync(console, config, data, surroundings, cancellationToken);
        return session?.Caller(console.Output) is { } caller ? await work(new(console, session, caller)) : ExitCode.Mistaken;
    }

    public bool MayHandle(string region) => DataRights.MayDecide(Caller, region, Session.Configuration.Rules.Regions);

    /// <summary>Prints why not.</summary>
    public int Refuse(string reason)
    {
        Console.Output.WriteLine(reason);
        return ExitCode.Refused;
    }
}
