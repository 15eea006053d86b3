using System.Runtime.Intrinsics;

namespace Monitor.Rules.Surveillance;

/// <summary>Four symmetric matrices side by side, one in each lane; of each only the lower triangle is kept.</summary>
internal sealed class SymmetricMatrices(int size)
{
    private readonly Vector256<double>[] cells = new Vector256<double>[size * (size + 1) / 2];

    /// <summary>All cells, for the state.</summary>
    public Span<Vector256<double>> Cells => cells;

    /// <summary>A cell; the order of its indices does not matter.</summary>
    public ref Vector256<double> this[int i, int j] => ref cells[i >= j ? Row(i) + j : Row(j) + i];

    /// <summary>Multiplies the matrices with vectors.</summary>
    public void Multiply(ReadOnlySpan<Vector256<double>> vector, Span<Vector256<double>> product)
    {
        product.Clear();
        for (var j = 0; j < size; j++)
        {
            var factor = vector[j];
            if (factor == Vector256<double>.Zero)
            {
                continue; // as the festival is in most weeks
            }

            var row = cells.AsSpan(Row(j), j);
            for (var i = 0; i < row.Length; i++)
            {
                product[i] += row[i] * factor;
            }

            var cell = Row(j) + j;
            for (var i = j; i < size; i++)
            {
                product[i] += cells[cell] * factor;
                cell += i + 1;
            }
        }
    }

    /// <summary>Subtracts the outer products of vectors with themselves, times a factor.</summary>
    public void SubtractOuter(Vector256<double> factor, ReadOnlySpan<Vector256<double>> vector)
    {
        var cell = 0;
        for (var i = 0; i < size; i++)
        {
            var scaled = factor * vector[i];
            for (var j = 0; j <= i; j++)
            {
                cells[cell++] -= scaled * vector[j];
            }
        }
    }

    private static int Row(int i) => i * (i + 1) / 2;
}
