using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>How the files of a source are written. Compression is recognised by content.</summary>
internal sealed record SourceFormat
{
    [Meaning("文件类型：csv、xlsx 或 json_lines；gzip 压缩自动识别")]
    public SourceFileType Type { get; init; }

    [Meaning("文字编码：detect 自动识别、utf8、gb18030")]
    public SourceEncoding Encoding { get; init; }

    [Meaning("csv 的分隔符"), MayBeBlank]
    public string Delimiter { get; init; } = ",";

    [Meaning("xlsx 的工作表名称，默认第一张")]
    public string? Sheet { get; init; }

    [Meaning("表头在第几行"), Between(1, 1000)]
    public int HeaderRow { get; init; } = 1;
}
