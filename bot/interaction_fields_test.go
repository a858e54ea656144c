package bot

import (
	"encoding/json"
	"maps"
	"testing"

	"github.com/bwmarrin/discordgo"

	"muster/message"
)

// A form goes out as Discord takes it, and what is filled in comes back by its fields.
func TestFieldsOfAForm(t *testing.T) {
	t.Parallel()
	data := modal(message.Modal{CustomID: "x", Fields: []message.Field{
		{ID: "text", Label: "Text", Required: true}, {ID: "channel", Label: "Where", Value: "12", Channel: true}, {ID: "other", Label: "Where else", Channel: true},
	}})
	menu := func(n int) discordgo.SelectMenu {
		return data.Components[n].(discordgo.Label).Component.(discordgo.SelectMenu)
	}
	if m := menu(1); m.Type() != 8 || *m.Required || len(m.DefaultValues) != 1 || m.DefaultValues[0].ID != "12" || len(m.ChannelTypes) == 0 {
		t.Errorf("the menu is %+v", m)
	}
	if m := menu(2); len(m.DefaultValues) != 0 {
		t.Errorf("the menu holds %+v", m.DefaultValues)
	}
	var submitted discordgo.ModalSubmitInteractionData
	err := json.Unmarshal([]byte(`{"custom_id": "x", "components": [
		{"type": 18, "id": 1, "component": {"type": 4, "id": 2, "custom_id": "text", "value": "Hello"}},
		{"type": 18, "id": 3, "component": {"type": 8, "id": 4, "custom_id": "channel", "values": ["34"]}},
		{"type": 18, "id": 5, "component": {"type": 8, "id": 6, "custom_id": "other", "values": []}}]}`), &submitted)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	collectFields(got, submitted.Components)
	if want := map[string]string{"text": "Hello", "channel": "34", "other": ""}; !maps.Equal(got, want) {
		t.Errorf("read %v, want %v", got, want)
	}
}
