using System.Runtime.Versioning;
using Monitor.Testing.Hosts;
using Monitor.Testing.Servers;
using Monitor.Worker.Operations;

namespace Monitor.Worker.Tests.Operations;

/// <summary>Who may read what the program writes.</summary>
public sealed class FileModesTests
{
    [Fact]
    public async Task What_the_service_writes_is_closed_to_others_even_if_it_is_started_with_a_mask_that_lets_everybody_in()
    {
        var listen = $"http://127.0.0.1:{FreePorts.FirstOf(1)}";
        using var profile = new SmallProfile("hour", listen);
        using var under = new DataUnderTest();
        var data = Path.Combine(under.Path, "data");

        using (await ServingProgram.StartAsync(profile.Folder, data, listen, TestContext.Current.CancellationToken, mask: "000"))
        {
            var written = Directory.GetFileSystemEntries(data, "*", SearchOption.AllDirectories).Append(data).ToArray();
            Assert.Superset(new HashSet<string?> { "monitor.db", "monitor.db-wal", "schedule.db", "monitor.lock", "inbox" }, written.Select(Path.GetFileName).ToHashSet());
            Assert.DoesNotContain(written, FileModes.IsOpenToOthers);
        }
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task In_a_folder_that_the_group_writes_in_it_writes_what_the_service_wrote_whatever_the_mask_of_the_shell()
    {
        var listen = $"http://127.0.0.1:{FreePorts.FirstOf(1)}";
        using var profile = new SmallProfile("hour", listen);
        using var data = new DataUnderTest();
        File.SetUnixFileMode(data.Path, File.GetUnixFileMode(data.Path) | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.SetGroup);

        using (await ServingProgram.StartAsync(profile.Folder, data.Path, listen, TestContext.Current.CancellationToken, mask: "022"))
        {
            Assert.All(
                new[] { "monitor.db", "monitor.db-wal", "monitor.db-shm", "monitor.lock", "inbox" },
                name => Assert.True(File.GetUnixFileMode(Path.Combine(data.Path, name)).HasFlag(UnixFileMode.GroupWrite), name));
        }
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_that_others_can_enter_is_told_from_one_that_only_the_group_can()
    {
        using var under = new DataUnderTest();

        File.SetUnixFileMode(under.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherExecute);
        Assert.True(FileModes.IsOpenToOthers(under.Path));

        File.SetUnixFileMode(under.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.SetGroup);
        Assert.False(FileModes.IsOpenToOthers(under.Path));
    }
}
