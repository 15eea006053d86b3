namespace Monitor.Rules.Detection;

/// <summary>依据: the document that a rule rests on.</summary>
/// <param name="Document">Its title.</param>
/// <param name="Number">Its document number (文号); empty where it has none.</param>
/// <param name="Article">The article or section; empty where none is named.</param>
/// <param name="Status">What kind of document it is.</param>
/// <param name="Note">Which of the rule's numbers the document does not give (示例，待确认); empty where it gives all.</param>
public sealed record Basis(string Document, string Number, string Article, BasisStatus Status, string Note)
{
    /// <summary>The basis in one line of official Chinese, such as 《中华人民共和国劳动合同法》第四十一条（分级为示例，待确认）.</summary>
    public string ToChinese()
    {
        var title = Document.Length == 0 ? "" : $"《{Document}》{(Number.Length == 0 ? "" : $"（{Number}）")}{Article}";
        var note = Note.Length > 0 ? Note : Status == BasisStatus.Example ? "示例，待确认" : "";
        return (title.Length, note.Length) switch
        {
            (0, _) => note,
            (_, 0) => title,
            _ => $"{title}（{note}）",
        };
    }
}
