namespace Monitor.Rules.Panels;

/// <summary>Why a text is no 统一社会信用代码.</summary>
public enum SocialCreditCodeFault
{
    /// <summary>It is one.</summary>
    None,

    /// <summary>It is empty.</summary>
    Empty,

    /// <summary>It does not have 18 characters.</summary>
    Length,

    /// <summary>A character outside the 31 of the standard: I, O, S, V and Z are left out because they look like digits.</summary>
    Character,

    /// <summary>The last character does not follow from the 17 before it: a slip of the pen, or an invented code.</summary>
    CheckCharacter,
}
