namespace Monitor.Worker.Notifications.Channels;

/// <summary>How the connection to the mail server is protected; there is no "if available".</summary>
internal enum MailSecurity
{
    /// <summary>Plain at first, then upgraded; a server without STARTTLS is refused.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,

    /// <summary>Unprotected; only to a server on this machine.</summary>
    None,
}
