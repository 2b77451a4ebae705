namespace Social.RateLimiting;

/// <summary>Those who wait for one window, in the order they came. Guarded by the lock of <see cref="WaitingLine"/>.</summary>
internal sealed class WaitQueue(object key)
{
    private readonly LinkedList<Waiter> _waiters = [];

    public object Key { get; } = key;

    public ITimer? Timer { get; set; }

    /// <summary>Whether somebody is serving this line now; a second one only asks for another round.</summary>
    public bool IsServed { get; set; }

    public bool IsAskedAgain { get; set; }

    /// <summary>What all who stand here take together.</summary>
    public double Cost { get; private set; }

    public Waiter? First => _waiters.First?.Value;

    public void Add(Waiter waiter)
    {
        LinkedListNode<Waiter>? before = _waiters.Last;
        while (before is not null && before.Value.Ticket > waiter.Ticket)
        {
            before = before.Previous;
        }

        if (before is null)
        {
            _waiters.AddFirst(waiter);
        }
        else
        {
            _waiters.AddAfter(before, waiter);
        }

        Cost += waiter.Cost;
        waiter.Queue = this;
    }

    public void Remove(Waiter waiter)
    {
        // Those who leave are nearly always first, or give up; the latter pay for the search.
        if (_waiters.Remove(waiter))
        {
            Cost = _waiters.Count == 0 ? 0 : Cost - waiter.Cost;
            waiter.Queue = null;
        }
    }

    /// <summary>Removes those who cannot be served before their deadline.</summary>
    public List<Waiter>? RemoveLate(long readyAt)
    {
        List<Waiter>? late = null;
        for (LinkedListNode<Waiter>? node = _waiters.First; node is not null;)
        {
            LinkedListNode<Waiter>? next = node.Next;
            if (node.Value.Deadline < readyAt)
            {
                Remove(node.Value);
                (late ??= []).Add(node.Value);
            }

            node = next;
        }

        return late;
    }
}
