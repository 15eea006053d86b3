namespace Monitor.Worker.Notifications;

/// <summary>What a text is filled in for: the rules that it is held to depend on that.</summary>
internal enum TextForm
{
    /// <summary>The subject of a mail.</summary>
    Subject,

    /// <summary>The plain text of a mail.</summary>
    Plain,

    /// <summary>A page: of a mail, of the browser, of a file.</summary>
    Page,

    /// <summary>A text message, or an answer to one.</summary>
    Sms,

    /// <summary>A message to a chat group.</summary>
    Chat,
}
