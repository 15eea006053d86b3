using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>Where the pages and the endpoints listen.</summary>
internal sealed record HttpSettings
{
    [Meaning("监听地址，目前只允许本机")]
    public string Listen { get; init; } = "http://127.0.0.1:8710";
}
