using Monitor.Worker.Operations;

namespace Monitor.Worker.Tests.Operations;

public sealed class DataFolderTests
{
    [Fact]
    public void A_folder_is_claimed_by_one_process_at_a_time()
    {
        var path = Directory.CreateTempSubdirectory().FullName;

        using (DataFolder.Claim(path))
        {
            Assert.Throws<DataFolderInUseException>(() => DataFolder.Claim(path));
        }

        DataFolder.Claim(path).Dispose();
        Directory.Delete(path, recursive: true);
    }

    [Fact]
    public void A_path_that_cannot_be_a_folder_is_refused_in_words()
    {
        var path = Path.GetTempFileName();

        var refusal = Assert.Throws<DataFolderUnusableException>(() => DataFolder.Claim(path));

        Assert.StartsWith($"数据目录 {path} 无法创建或写入。请检查路径和权限，或用 --data 另指目录。", refusal.Message, StringComparison.Ordinal);
        File.Delete(path);
    }
}
