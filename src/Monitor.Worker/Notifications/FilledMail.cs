using Monitor.Worker.Record;

namespace Monitor.Worker.Notifications;

/// <summary>What a mail says.</summary>
/// <param name="Subject">The subject, one line.</param>
/// <param name="Text">The plain text.</param>
/// <param name="Html">The same as a page.</param>
internal sealed record FilledMail(string Subject, string Text, string Html)
{
    /// <summary>The mail to somebody.</summary>
    /// <param name="person">The word for the one in the system.</param>
    /// <param name="address">Where to.</param>
    /// <param name="at">The moment that it is about.</param>
    public OutboxMessage To(string person, string address, DateTimeOffset at) =>
        new() { Kind = OutboxKind.Mail, Person = person, Address = address, Subject = Subject, Text = Text, Html = Html, CreatedAt = at };

    /// <summary>A message that says this.</summary>
    public OutboxMessage In(OutboxMessage message) => message with { Subject = Subject, Text = Text, Html = Html };
}
