namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>Whose interface an SMS provider has.</summary>
internal enum SmsProviderKind
{
    /// <summary>A gateway described by address and parameters.</summary>
    Http,

    /// <summary>阿里云短信服务.</summary>
    Aliyun,

    /// <summary>腾讯云短信.</summary>
    Tencent,
}
