namespace Monitor.Testing.Servers;

/// <summary>A real server that a script under <c>tests/servers</c> starts on loopback.</summary>
public interface ILoopbackServer<TSelf>
{
    /// <summary>What a skipped test says it needed.</summary>
    static abstract string Name { get; }

    /// <summary>The script, without its ending.</summary>
    static abstract string Script { get; }

    /// <summary>How many ports in a row it takes.</summary>
    static abstract int Ports { get; }

    /// <summary>Reads what the script wrote about the server it started in this folder.</summary>
    static abstract TSelf StartedIn(string folder);
}
