using System.Text.Json;

namespace Social.Meta;

/// <summary>Cards of people or companies.</summary>
/// <param name="Contacts">The cards, at least one.</param>
public sealed record WhatsAppContacts(IReadOnlyList<WhatsAppContact> Contacts) : WhatsAppContent
{
    internal override string Type => "contacts";

    internal override void Validate(WhatsAppChecks checks)
    {
        checks.Count("Content.Contacts", Contacts.Count, 1, 257);
        for (int i = 0; i < Contacts.Count; i++)
        {
            checks.Text($"Content.Contacts[{i}].Name", Contacts[i].Name, int.MaxValue);
        }
    }

    internal override void Write(Utf8JsonWriter writer, WhatsAppMediaNames media)
    {
        writer.WriteStartArray();
        foreach (WhatsAppContact contact in Contacts)
        {
            Write(writer, contact);
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, WhatsAppContact contact)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("name");
        writer.WriteString("formatted_name", contact.Name);
        writer.WriteOptional("first_name", contact.FirstName);
        writer.WriteOptional("last_name", contact.LastName);
        writer.WriteOptional("middle_name", contact.MiddleName);
        writer.WriteOptional("prefix", contact.Prefix);
        writer.WriteOptional("suffix", contact.Suffix);
        writer.WriteEndObject();
        Values("phones", "phone", contact.Phones);
        Values("emails", "email", contact.Emails);
        Values("urls", "url", contact.Urls);
        if (contact.Addresses.Count > 0)
        {
            writer.WriteEach("addresses", contact.Addresses, static (w, a) =>
            {
                w.WriteOptional("street", a.Street);
                w.WriteOptional("city", a.City);
                w.WriteOptional("state", a.State);
                w.WriteOptional("zip", a.Zip);
                w.WriteOptional("country", a.Country);
                w.WriteOptional("country_code", a.CountryCode);
                w.WriteOptional("type", a.Type);
            });
        }

        if (contact.Company is not null || contact.Department is not null || contact.Title is not null)
        {
            writer.WriteStartObject("org");
            writer.WriteOptional("company", contact.Company);
            writer.WriteOptional("department", contact.Department);
            writer.WriteOptional("title", contact.Title);
            writer.WriteEndObject();
        }

        writer.WriteOptional("birthday", contact.Birthday?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        writer.WriteEndObject();

        void Values(string list, string name, IReadOnlyList<WhatsAppContactValue> values)
        {
            if (values.Count > 0)
            {
                writer.WriteEach(list, values, (w, v) =>
                {
                    w.WriteString(name, v.Value);
                    w.WriteOptional("type", v.Type);
                    w.WriteOptional("wa_id", list == "phones" ? v.WhatsAppId : null);
                });
            }
        }
    }
}
