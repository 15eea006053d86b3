namespace Monitor.Worker.Cases.Http;

/// <summary>What a key opens. Whoever mistypes one kind is not kept from the others: many reporters, and the SMS gateway, may stand behind one address.</summary>
internal enum KeyKind
{
    /// <summary>A person's key, for acts on cases and of duty.</summary>
    Person,

    /// <summary>An enterprise's key or invitation.</summary>
    Reporter,

    /// <summary>The link to acknowledge a case by.</summary>
    Acknowledgement,

    /// <summary>The password of the SMS gateway that hands over replies.</summary>
    Gateway,
}
