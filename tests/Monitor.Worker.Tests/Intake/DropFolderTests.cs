using System.Runtime.InteropServices;
using System.Text;
using Monitor.Worker.Intake;

namespace Monitor.Worker.Tests.Intake;

public sealed class DropFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("monitor-drop-").FullName;

    [Fact]
    public void A_file_is_offered_once_it_has_come_to_rest_and_not_again()
    {
        var drop = new DropFolder(folder);
        Write("layoffs/a.csv", "x");

        Assert.Empty(drop.Look("s", "layoffs/*.csv").Files);
        Write("layoffs/a.csv", "xy");
        Assert.Empty(drop.Look("s", "layoffs/*.csv").Files);
        var file = Assert.Single(drop.Look("s", "layoffs/*.csv").Files);
        Assert.Equal("layoffs/a.csv", file.RelativePath);
        drop.Done("s", file);
        Assert.Empty(drop.Look("s", "layoffs/*.csv").Files);
    }

    [Fact]
    public void A_file_that_is_written_to_again_is_offered_again()
    {
        var drop = new DropFolder(folder);
        Write("a.csv", "x");
        drop.Look("s", "*.csv");
        drop.Done("s", Assert.Single(drop.Look("s", "*.csv").Files));

        Write("a.csv", "longer");
        drop.Look("s", "*.csv");

        Assert.Single(drop.Look("s", "*.csv").Files);
    }

    [Fact]
    public void A_file_that_is_gone_is_forgotten_and_one_that_comes_back_is_offered_again()
    {
        var drop = new DropFolder(folder);
        Write("a.csv", "x");
        Write("b.csv", "x");
        drop.Look("s", "*.csv");
        drop.Look("other", "a.csv");
        foreach (var file in drop.Look("s", "*.csv").Files)
        {
            drop.Done("s", file);
        }

        Assert.Equal(3, drop.Remembered);
        File.Delete(Path.Combine(folder, "a.csv"));
        Assert.Empty(drop.Look("s", "*.csv").Files);
        Assert.Empty(drop.Look("other", "a.csv").Files);
        Assert.Equal(1, drop.Remembered);

        Write("a.csv", "x");
        Assert.Empty(drop.Look("s", "*.csv").Files);
        Assert.Equal(["a.csv"], drop.Look("s", "*.csv").Files.Select(file => file.RelativePath));
    }

    [Fact]
    public void Choices_and_any_depth_are_found_in_order_and_unfinished_files_are_not()
    {
        foreach (var path in new[] { "in/b.xlsx", "in/a.csv", "in/2024/c.csv", "in/d.txt", "in/~$b.xlsx", "in/e.csv.part", "in/.hidden.csv" })
        {
            Write(path, "x");
        }

        Assert.Equal(["in/a.csv", "in/b.xlsx"], FileSearch.Find("in/*.{csv,xlsx}", [folder]).Select(file => file.RelativePath));
        Assert.Equal(["in/2024/c.csv", "in/a.csv"], FileSearch.Find("in/**/*.csv", [folder]).Select(file => file.RelativePath));
    }

    [Fact]
    public void The_same_path_in_several_folders_is_one_file_in_parts()
    {
        Write("one/x.csv", "a\n1\n");
        Write("two/x.csv", "a\n2\n");

        var file = Assert.Single(FileSearch.Find("*.csv", [Path.Combine(folder, "one"), Path.Combine(folder, "none"), Path.Combine(folder, "two")]));

        Assert.Equal("x.csv", file.RelativePath);
        Assert.Equal(["x.csv（第 1 份）", "x.csv（第 2 份）"], file.Parts.Select(part => part.Name));
    }

    [Fact]
    public void Pipes_and_links_that_lead_out_or_to_folders_are_named_and_not_opened()
    {
        Write("inbox/in/a.csv", "x");
        Write("outside.csv", "secret");
        Directory.CreateDirectory(Path.Combine(folder, "elsewhere"));
        Write("elsewhere/b.csv", "x");
        Assert.Equal(0, MakePipe(Encoding.UTF8.GetBytes(Path.Combine(folder, "inbox/in/pipe.csv\0")), 0b110_000_000));
        File.CreateSymbolicLink(Path.Combine(folder, "inbox/in/out.csv"), Path.Combine(folder, "outside.csv"));
        File.CreateSymbolicLink(Path.Combine(folder, "inbox/in/same.csv"), "a.csv");
        File.CreateSymbolicLink(Path.Combine(folder, "inbox/in/round.csv"), "round.csv");
        File.CreateSymbolicLink(Path.Combine(folder, "inbox/in/zero.csv"), "/dev/zero");
        File.CreateSymbolicLink(Path.Combine(folder, "inbox/in/loop"), ".");
        File.CreateSymbolicLink(Path.Combine(folder, "inbox/in/elsewhere"), Path.Combine(folder, "elsewhere"));

        var look = new DropFolder(Path.Combine(folder, "inbox")).Look("s", "in/**/*.csv");
        var found = FileSearch.Look("in/**/*.csv", [Path.Combine(folder, "inbox")]);

        Assert.Equal(["in/a.csv", "in/same.csv"], found.Files.Select(file => file.RelativePath));
        Assert.Equal(
            ["in/elsewhere", "in/loop", "in/out.csv", "in/pipe.csv", "in/round.csv", "in/zero.csv"],
            look.Untaken.Select(file => file.RelativePath));
        Assert.Equal("是命名管道，不是文件，不予读取；请删除，改放文件", look.Untaken[3].Why);
        Assert.Equal("是指向收件目录以外的链接，不予读取；请把文件本身放入收件目录", look.Untaken[2].Why);
        Assert.StartsWith("是指向目录的链接", look.Untaken[1].Why, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_pattern_does_not_lead_to_is_not_told()
    {
        Write("in/a.csv", "x");
        File.CreateSymbolicLink(Path.Combine(folder, "archive"), "/");
        File.CreateSymbolicLink(Path.Combine(folder, "in/.hidden.csv"), "/etc/passwd");
        File.CreateSymbolicLink(Path.Combine(folder, "in/x.txt"), "/etc/passwd");

        Assert.Empty(FileSearch.Look("in/*.csv", [folder]).Untaken);
    }

    [Fact]
    public void A_file_that_a_link_replaces_between_look_and_opening_is_not_read()
    {
        Write("inbox/a.csv", "x");
        Write("secret", "x");
        var file = Assert.Single(FileSearch.Find("*.csv", [Path.Combine(folder, "inbox")]));

        File.Delete(Path.Combine(folder, "inbox/a.csv"));
        File.CreateSymbolicLink(Path.Combine(folder, "inbox/a.csv"), Path.Combine(folder, "secret"));

        Assert.Throws<UnauthorizedAccessException>(() => file.Parts.Single().Open());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [DllImport("libc", EntryPoint = "mkfifo")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int MakePipe(byte[] path, int mode);

    private void Write(string path, string text)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
