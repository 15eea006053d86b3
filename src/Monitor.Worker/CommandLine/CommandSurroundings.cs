namespace Monitor.Worker.CommandLine;

/// <summary>Who calls a verb, from where and when.</summary>
/// <param name="Account">The operating-system account.</param>
/// <param name="Host">The machine.</param>
/// <param name="Clock">The clock.</param>
internal sealed record CommandSurroundings(string Account, string Host, TimeProvider Clock)
{
    /// <summary>Those of this process.</summary>
    public static CommandSurroundings OfProcess => new(Environment.UserName, Environment.MachineName, TimeProvider.System);

    /// <summary>As the record writes it.</summary>
    public string Origin => $"cli {Account}@{Host}";
}
