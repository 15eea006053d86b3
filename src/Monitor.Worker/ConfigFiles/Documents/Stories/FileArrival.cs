using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Stories;

/// <summary>A file comes into the inbox, as a source delivers it.</summary>
[Meaning("收到文件")]
internal sealed record FileArrival : StoryStep
{
    [Meaning("文件在收件目录中的位置，须有数据源读取")]
    public required string Path { get; init; }

    [Meaning("文件内容，与数据源的格式相同")]
    public required string Content { get; init; }
}
