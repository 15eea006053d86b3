using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>How the way to the mail server is encrypted.</summary>
internal enum MailEncryption
{
    [Key("starttls")]
    StartTls,
    Tls,
    None,
}
