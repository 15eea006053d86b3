using System.Diagnostics;
using Monitor.Testing;
using Monitor.Worker.Tests.Record;

namespace Monitor.Worker.Tests.CommandLine;

/// <summary>An officer whose account may read the data folder and not write to it.</summary>
public sealed class ReadOnlyOfficerTests
{
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Enterable = Readable | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    [Fact]
    public async Task Is_told_in_Chinese_what_is_missing_and_who_can_help()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        await temporary.CloseAsync();
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var data = Path.GetDirectoryName(temporary.Path)!;
        File.SetUnixFileMode(temporary.Path, Readable);
        File.SetUnixFileMode(data, Enterable);
        File.SetUnixFileMode(Path.GetDirectoryName(data)!, Enterable | UnixFileMode.UserWrite);
        try
        {
            var (code, printed) = await RunAsync("source", "list", "--config", Path.Combine(RepositoryFolder.Path, "config"), "--data", data);

            Assert.Equal(2, code);
            Assert.Contains("对数据目录或其中的文件没有所需的权限，没有办理。请由运维人员把该账户加入服务所在的组", printed, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", printed, StringComparison.Ordinal);
        }
        finally
        {
            File.SetUnixFileMode(data, Enterable | UnixFileMode.UserWrite);
            File.SetUnixFileMode(temporary.Path, Readable | UnixFileMode.UserWrite);
        }
    }

    /// <summary>Runs the built program; where the tests run as the superuser, whom no mode holds up, as nobody.</summary>
    private static async Task<(int Code, string Printed)> RunAsync(params string[] arguments)
    {
        string[] program = ["dotnet", Path.Combine(AppContext.BaseDirectory, "monitor.dll"), .. arguments];
        string[] command = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", .. program] : program;
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(TemporaryRecord.Token), process.StandardError.ReadToEndAsync(TemporaryRecord.Token));
        await process.WaitForExitAsync(TemporaryRecord.Token);
        return (process.ExitCode, await output + await errors);
    }
}
