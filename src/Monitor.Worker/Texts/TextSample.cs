using Monitor.Worker.Record;

namespace Monitor.Worker.Texts;

/// <summary>样例: something made up that texts are filled in with, by whatever fills them in for people.</summary>
/// <param name="Name">What it is a sample of, in Chinese: 级别、事由.</param>
/// <param name="Fill">Fills the texts in.</param>
internal sealed record TextSample(string Name, Func<IEnumerable<FilledText>> Fill)
{
    /// <summary>Whether a text message may end in …, since it stands for others that can be looked up.</summary>
    public bool MayBeCut { get; init; }

    /// <summary>A sample of messages.</summary>
    public static TextSample OfMessages(string name, Func<IEnumerable<OutboxMessage>> compose) => new(name, () => compose().SelectMany(FilledText.Of).Distinct());
}
