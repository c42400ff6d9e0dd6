using Microsoft.EntityFrameworkCore;

namespace Model.Operations.Kit;

/// <summary>Two who add to one record at the same moment give their rows the same number, and the store takes one of them.</summary>
public static class Collision
{
    private const int Tries = 5;

    /// <summary>Does a piece of work again on what is there by then, when another was quicker.</summary>
    /// <param name="db">Forgets what it tracked before each try.</param>
    /// <param name="work">Reads, changes and saves.</param>
    public static async Task<T> AgainAsync<T>(OperationsDb db, Func<Task<T>> work)
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                return await work();
            }
            catch (DbUpdateException) when (left > 1)
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
