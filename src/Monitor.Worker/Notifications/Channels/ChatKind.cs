namespace Monitor.Worker.Notifications.Channels;

/// <summary>Whose webhook a chat group has.</summary>
internal enum ChatKind
{
    /// <summary>企业微信.</summary>
    WeCom,

    /// <summary>钉钉.</summary>
    DingTalk,

    /// <summary>One's own, signed by HMAC-SHA256.</summary>
    Generic,
}
