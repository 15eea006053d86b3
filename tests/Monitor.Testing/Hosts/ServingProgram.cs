using System.Diagnostics;

namespace Monitor.Testing.Hosts;

/// <summary>The built program as a service of its own, which can be killed at any moment.</summary>
internal sealed class ServingProgram : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> errors;

    private ServingProgram(Process process)
    {
        this.process = process;
        (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }

    /// <summary>Starts it and waits until it answers.</summary>
    /// <param name="profile">The folder of its configuration.</param>
    /// <param name="data">Its data folder.</param>
    /// <param name="address">Where it listens.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <param name="mask">The mask of file modes it begins with; null for that of the tests.</param>
    public static async Task<ServingProgram> StartAsync(string profile, string data, string address, CancellationToken cancellationToken, string? mask = null)
    {
        var program = new ServingProgram(MonitorProgram.Start(["serve", "--config", profile, "--data", data], new Dictionary<string, string>(), mask));
        using var client = new HttpClient();
        var clock = TimeProvider.System;
        var begin = clock.GetTimestamp();
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri($"{address}/health"), cancellationToken);
                return program;
            }
            catch (HttpRequestException) when (!program.process.HasExited && clock.GetElapsedTime(begin) < Patience)
            {
                await Task.Delay(Pause, clock, cancellationToken);
            }
            catch (HttpRequestException)
            {
                program.Kill();
                throw new InvalidOperationException($"The service did not start:\n{await program.output}{await program.errors}");
            }
        }
    }

    /// <summary>Ends it at once, as a power cut would.</summary>
    public void Kill()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        process.Dispose();
    }
}
