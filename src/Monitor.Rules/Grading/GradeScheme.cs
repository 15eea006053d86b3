using System.Collections.Immutable;

namespace Monitor.Rules.Grading;

/// <summary>分级方案: the names and colours of the four grades; the record keeps the ordinals only.</summary>
public sealed class GradeScheme
{
    private static readonly GradeName Calm = new("无预警", "正常", "#2b8a3e");
    private readonly ImmutableArray<GradeName> names;

    /// <summary>Takes the names of the grades one to four.</summary>
    /// <param name="id">The scheme's key, such as four_colours.</param>
    /// <param name="names">Exactly four names, from <see cref="Grade.Moderate"/> up.</param>
    /// <exception cref="ArgumentException">There are not four names.</exception>
    public GradeScheme(string id, ImmutableArray<GradeName> names)
    {
        if (names.Length != 4)
        {
            throw new ArgumentException("A scheme names the four grades.", nameof(names));
        }

        Id = id;
        this.names = names;
    }

    /// <summary>The scheme's key.</summary>
    public string Id { get; }

    /// <summary>What the scheme calls a grade.</summary>
    public GradeName this[Grade grade] => grade == Grade.None ? Calm : names[(int)grade - 1];
}
