using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>How replies to text messages come in: the gateway calls our address for each.</summary>
internal sealed record ReplySettings
{
    [Meaning("存放短信网关与本系统约定的口令的文件，相对于配置目录")]
    public string? SecretFile { get; init; }

    [Meaning("存放该口令的环境变量名")]
    public string? SecretEnv { get; init; }

    [Meaning("一个签收码最多试几次"), Between(1, 20)]
    public int Tries { get; init; } = 5;
}
