using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Monitor.Rules.Texts;

namespace Monitor.Rules.Regions;

/// <summary>地名表: finds the region of a place by its name, written loosely: without regard to case, accents of width, points, apostrophes and hyphens.</summary>
public sealed class PlaceNames
{
    private readonly FrozenDictionary<string, ImmutableArray<NamedPlace>> places;

    /// <summary>Makes the list.</summary>
    /// <param name="places">The places in any order; equal names may recur.</param>
    public PlaceNames(IEnumerable<NamedPlace> places) => this.places = places
        .GroupBy(place => KeyOf(place.Name), StringComparer.Ordinal)
        .Where(group => group.Key.Length > 0)
        .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>A list without places.</summary>
    public static PlaceNames Empty { get; } = new([]);

    /// <summary>The places of that name, in the order they were given; none where nothing is called so.</summary>
    public ImmutableArray<NamedPlace> Find(string name) => places.GetValueOrDefault(KeyOf(name), []);

    /// <summary>What names have in common that are written alike.</summary>
    internal static string KeyOf(string name)
    {
        var key = new StringBuilder(name.Length);
        var gap = false;
        foreach (var character in CompatibleForm.Of(name))
        {
            if (character is '.' or '\'' or '’' or '‘' or '`')
            {
                continue;
            }

            if (!char.IsLetterOrDigit(character) && !char.IsSurrogate(character))
            {
                gap = key.Length > 0;
                continue;
            }

            if (gap)
            {
                key.Append(' ');
                gap = false;
            }

            key.Append(char.ToUpperInvariant(character));
        }

        return key.ToString();
    }
}
