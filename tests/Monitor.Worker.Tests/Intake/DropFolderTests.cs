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

        Assert.Empty(drop.Look("s", "layoffs/*.csv"));
        Write("layoffs/a.csv", "xy");
        Assert.Empty(drop.Look("s", "layoffs/*.csv"));
        var file = Assert.Single(drop.Look("s", "layoffs/*.csv"));
        Assert.Equal("layoffs/a.csv", file.RelativePath);
        drop.Done("s", file);
        Assert.Empty(drop.Look("s", "layoffs/*.csv"));
    }

    [Fact]
    public void A_file_that_is_written_to_again_is_offered_again()
    {
        var drop = new DropFolder(folder);
        Write("a.csv", "x");
        drop.Look("s", "*.csv");
        drop.Done("s", Assert.Single(drop.Look("s", "*.csv")));

        Write("a.csv", "longer");
        drop.Look("s", "*.csv");

        Assert.Single(drop.Look("s", "*.csv"));
    }

    [Fact]
    public void A_file_that_is_gone_is_forgotten_and_one_that_comes_back_is_offered_again()
    {
        var drop = new DropFolder(folder);
        Write("a.csv", "x");
        Write("b.csv", "x");
        drop.Look("s", "*.csv");
        drop.Look("other", "a.csv");
        foreach (var file in drop.Look("s", "*.csv"))
        {
            drop.Done("s", file);
        }

        Assert.Equal(3, drop.Remembered);
        File.Delete(Path.Combine(folder, "a.csv"));
        Assert.Empty(drop.Look("s", "*.csv"));
        Assert.Empty(drop.Look("other", "a.csv"));
        Assert.Equal(1, drop.Remembered);

        Write("a.csv", "x");
        Assert.Empty(drop.Look("s", "*.csv"));
        Assert.Equal(["a.csv"], drop.Look("s", "*.csv").Select(file => file.RelativePath));
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

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Write(string path, string text)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
