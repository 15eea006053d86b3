namespace Monitor.Worker.Notifications.Channels;

/// <summary>A folder where messages are left for a person or a front-end host to hand on; each appears whole or not at all, and never twice.</summary>
/// <param name="dataFolder">The data folder.</param>
/// <param name="name">The folder's name in it.</param>
/// <param name="isTakenOn">Whether a front-end host takes them; otherwise a person has to.</param>
internal sealed class HandoverFolder(string dataFolder, string name, bool isTakenOn = false)
{
    private readonly string folder = Path.Combine(dataFolder, name);

    /// <summary>Leaves a message. The same bytes under the same name are left once; other bytes never replace what is there.</summary>
    public async Task<DeliveryOutcome> LeaveAsync(string fileName, byte[] content, CancellationToken cancellationToken)
    {
        var shown = $"{name}/{fileName}";
        try
        {
            var path = Path.Combine(folder, fileName);
            if (!File.Exists(path))
            {
                await WriteAsync(path, content, cancellationToken);
            }
            else if (!await HoldsAsync(path, content, cancellationToken))
            {
                return DeliveryOutcome.TryLater($"数据目录中已有编号相同、内容不同的文件 {shown}，没有覆盖；请移走旧文件");
            }

            return DeliveryOutcome.Accepted($"已写入数据目录的 {shown}，{(isTakenOn ? "由前置机代发" : "请人工转发")}", shown);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return DeliveryOutcome.TryLater($"数据目录的 {shown} 无法写入；请检查磁盘空间与权限");
        }
    }

    private static async Task<bool> HoldsAsync(string path, byte[] content, CancellationToken cancellationToken)
    {
        var present = await File.ReadAllBytesAsync(path, cancellationToken);
        return content.AsSpan().SequenceEqual(present);
    }

    private async Task WriteAsync(string path, byte[] content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var unfinished = Path.Combine(folder, $".{Path.GetFileName(path)}.tmp");
        await using (var stream = new FileStream(unfinished, NewFile()))
        {
            await stream.WriteAsync(content, cancellationToken);
            stream.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: false);
    }

    private static FileStreamOptions NewFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead; // numbers and addresses of persons
        }

        return options;
    }
}
