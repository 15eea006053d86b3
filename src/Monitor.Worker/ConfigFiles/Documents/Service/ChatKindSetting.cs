using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>Whose webhook a chat group has.</summary>
internal enum ChatKindSetting
{
    [Key("wecom")]
    WeCom,

    [Key("dingtalk")]
    DingTalk,

    Generic,
}
