namespace Monitor.Worker.Reporters.Mailbox;

/// <summary>Where a mail lies.</summary>
/// <param name="Mailbox">Account and folder.</param>
/// <param name="UidValidity">With the uid it names a mail of the folder for good.</param>
/// <param name="Uid">Its number in the folder.</param>
internal sealed record FoundMail(string Mailbox, uint UidValidity, uint Uid);
