namespace Monitor.Worker.Record;

/// <summary>What became of a mail in the mailbox for reports.</summary>
internal enum MailOutcome
{
    /// <summary>Reports of it are in the record.</summary>
    Taken,

    /// <summary>Nothing of it could be taken, and its sender was told why.</summary>
    Returned,

    /// <summary>Not read, and nobody was answered: a stranger's, an automatic one, one beyond all measure.</summary>
    SetAside,

    /// <summary>A copy of one that was dealt with before.</summary>
    Repeated,
}
